package org.alumninetwork.members.importing;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which imports are asked for; a {@code @BeanParam}. */
public class ImportFilter {

    @QueryParam("source")
    @Size(min = 1, max = 60)
    @Parameter(description = "Only those of the source with this code", example = "helsinki-registry")
    String source;
}
