package org.alumninetwork.members.membership;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is counted; a {@code @BeanParam}. */
public class CountFilter {

    @QueryParam("organisation")
    @NotNull
    @Parameter(description = "Whose members are counted", required = true)
    UUID organisation;

    @QueryParam("asOf")
    @Parameter(description = "On which local day; absent: today", example = "2024-03-03")
    LocalDate asOf;
}
