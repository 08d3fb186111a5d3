package org.alumninetwork.members.importing;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which rows of an import are asked for; a {@code @BeanParam}. */
public class ImportRows {

    @QueryParam("outcome")
    @DefaultValue("REJECTED")
    @NotNull
    @Parameter(description = "What became of the rows", example = "REJECTED")
    RowOutcome outcome;
}
