package org.alumninetwork.chapters.standing;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.chapters.chapter.ChapterRepository;
import org.alumninetwork.chapters.organisation.Organisation;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/chapters/{id}/standing}: for the chapter's officers and those above. */
@Path("/v1/chapters/{id}/standing")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Chapters")
public class StandingResource {

    private final ChapterRepository chapters;
    private final OrganisationRepository organisations;
    private final OrganisationPolicy policy;
    private final Standings standings;
    private final CurrentStandings current;
    private final Clock clock;

    StandingResource(
            ChapterRepository chapters,
            OrganisationRepository organisations,
            OrganisationPolicy policy,
            Standings standings,
            CurrentStandings current,
            Clock clock) {
        this.chapters = chapters;
        this.organisations = organisations;
        this.policy = policy;
        this.standings = standings;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary =
                    "Explain how a chapter stood on a day: each rule, met or not, by what evidence, to be mended until when",
            description = "For officers of the chapter and of the organisations above it, and administrators; others "
                    + "get `403`. A day of the past is judged by the rules and the evidence of that day. The `ETag` "
                    + "of today's standing is what a decision names in `If-Match`: it changes with whatever changes "
                    + "the standing.")
    @APIResponseSchema(StandingView.class)
    public Versioned getStanding(
            @PathParam("id") UUID id,
            @Parameter(description = "The day; without it today, on the chapter's local date", example = "2027-03-03")
                    @QueryParam("asOf")
                    LocalDate asOf) {
        Organisation organisation = organisations.required(id);
        policy.mayAmend(organisation);
        LocalDate today = organisation.dateAt(clock.instant());
        return asOf == null || asOf.equals(today)
                ? current.of(organisation, today).orElseThrow(() -> ChapterRepository.none(id))
                : onAnotherDay(organisation, asOf);
    }

    private StandingView onAnotherDay(Organisation organisation, LocalDate day) {
        chapters.required(organisation.id());
        return standings.of(organisation, day);
    }
}
