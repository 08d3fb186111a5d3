package org.alumninetwork.members.upload;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Where a part belongs; a {@code @BeanParam}. */
public class PartQuery {

    @QueryParam("start")
    @NotNull
    @Min(0)
    @Parameter(required = true, description = "Where the part begins in the file, counted from 0", example = "0")
    Long start;
}
