package org.alumninetwork.events.event;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;
import org.alumninetwork.support.text.CountryCode;
import org.alumninetwork.support.text.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which events are asked for; a {@code @BeanParam}. Absent filters let everything through. */
public class EventFilter {

    @QueryParam("from")
    @Parameter(
            description = "Those that last into this date or later, on the clock of the event",
            example = "2027-03-01")
    LocalDate from;

    @QueryParam("to")
    @Parameter(
            description = "Those that begin on this date or earlier, on the clock of the event",
            example = "2027-03-31")
    LocalDate to;

    @QueryParam("kind")
    EventKind kind;

    @QueryParam("state")
    EventState state;

    @QueryParam("organisation")
    @Parameter(description = "Only those that this organisation holds")
    UUID organisation;

    @QueryParam("series")
    @Parameter(description = "Only occurrences of this series")
    UUID series;

    @QueryParam("country")
    @CountryCode
    @Parameter(description = "Country of the place, ISO 3166-1 alpha-2", example = "FI")
    String country;

    @QueryParam("online")
    @Parameter(
            description = "true: those that can be attended online; false: those that can be attended in person only")
    Boolean online;

    @QueryParam("language")
    @LanguageTag
    @Parameter(description = "A language spoken there, BCP 47", example = "sv")
    String language;

    @QueryParam("q")
    @Size(min = 2, max = 100)
    @Parameter(
            description =
                    "A part of the title in any language, of the name of the place or of its city, whatever the case")
    String q;

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where the dates are none at all
     */
    void mustBeInOrder() {
        if (from != null && to != null && to.isBefore(from)) {
            throw CommonProblems.INVALID_REQUEST.because(
                    "Mend what `violations` names.",
                    List.of(
                            Violation.ofQuery("from", "must not be after `to`"),
                            Violation.ofQuery("to", "must not be before `from`")));
        }
    }
}
