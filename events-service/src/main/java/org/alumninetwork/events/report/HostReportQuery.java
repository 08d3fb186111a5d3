package org.alumninetwork.events.report;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which host is reported on, over which dates; a {@code @BeanParam}. */
public class HostReportQuery {

    @QueryParam("organisation")
    @NotNull
    @Parameter(required = true, description = "The host")
    UUID organisation;

    @QueryParam("from")
    @NotNull
    @Parameter(
            required = true,
            description = "First date on which events begin, on their own clock",
            example = "2027-01-01")
    LocalDate from;

    @QueryParam("to")
    @NotNull
    @Parameter(required = true, description = "Last date, at most a year after the first", example = "2027-12-31")
    LocalDate to;

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where the dates are not a year or less
     */
    void mustBeAYearAtMost() {
        if (to.isBefore(from) || to.isAfter(from.plusYears(1))) {
            throw CommonProblems.INVALID_REQUEST.because(
                    "Mend what `violations` names.",
                    List.of(Violation.ofQuery("to", "must be from `from` to a year later")));
        }
    }
}
