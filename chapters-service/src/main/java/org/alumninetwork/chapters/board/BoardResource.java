package org.alumninetwork.chapters.board;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.chapters.organisation.Organisation;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/organisations/{id}/board}: who held its offices on a day, in the past, today or planned. */
@Path("/v1/organisations/{id}/board")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Boards", description = "Who held the offices of an organisation on a day")
public class BoardResource {

    private final OrganisationRepository organisations;
    private final BoardService service;
    private final Clock clock;

    BoardResource(OrganisationRepository organisations, BoardService service, Clock clock) {
        this.organisations = organisations;
        this.service = service;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Tell who held the offices of an organisation on a day",
            description = "Needs no token: offices and the dates of terms are for everybody. Names are as each holder "
                    + "lets the caller see them; who did not sign in is not told the ids of members whose names are "
                    + "hidden. On a day of the past, the present or the future.")
    public BoardView getBoard(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "The day; without it today, on the organisation's local date",
                            example = "2024-03-03")
                    @QueryParam("asOf")
                    LocalDate asOf) {
        Organisation organisation = organisations.required(id);
        LocalDate day = Optional.ofNullable(asOf).orElseGet(() -> organisation.dateAt(clock.instant()));
        return service.boardOf(id, day);
    }
}
