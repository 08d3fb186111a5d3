package org.alumninetwork.members.reconciliation;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which people are asked for; a {@code @BeanParam}. */
public class ReconciliationFilter {

    @QueryParam("finding")
    @Parameter(description = "Only those of whom this was found", example = "DIFFERS")
    ReconciliationFinding finding;
}
