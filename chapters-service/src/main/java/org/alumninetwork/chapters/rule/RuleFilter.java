package org.alumninetwork.chapters.rule;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which versions of rules are asked for; a {@code @BeanParam}. Absent filters let everything through. */
public class RuleFilter {

    @QueryParam("certifier")
    @Parameter(description = "Only rules of this network or association")
    UUID certifier;

    @QueryParam("code")
    @Parameter(description = "Only versions of this rule")
    RuleCode code;

    @QueryParam("asOf")
    @Parameter(description = "Only versions in force on this day", example = "2027-03-03")
    LocalDate asOf;
}
