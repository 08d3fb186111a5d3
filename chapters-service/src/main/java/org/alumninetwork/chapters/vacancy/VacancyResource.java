package org.alumninetwork.chapters.vacancy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import java.util.function.Function;
import org.alumninetwork.chapters.organisation.Organisation;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/organisations/{id}/vacancies}: as public as the boards that they are read from. */
@Path("/v1/organisations/{id}/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Boards")
public class VacancyResource {

    private final OrganisationRepository organisations;
    private final Vacancies vacancies;
    private final Clock clock;

    VacancyResource(OrganisationRepository organisations, Vacancies vacancies, Clock clock) {
        this.organisations = organisations;
        this.vacancies = vacancies;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List required offices of an organisation, and of those below it, that nobody holds on a day",
            description = "Needs no token. Only offices that are required; since when each is vacant and when its next "
                    + "term begins, where one is known.")
    public Page<VacancyView> listVacancies(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "The day; without it today, on the organisation's local date",
                            example = "2024-03-03")
                    @QueryParam("asOf")
                    LocalDate asOf,
            @Valid @BeanParam PageRequest page) {
        Organisation organisation = organisations.required(id);
        LocalDate day = Optional.ofNullable(asOf).orElseGet(() -> organisation.dateAt(clock.instant()));
        return Page.of(vacancies.on(day, id, page), page, Vacancies.AfterOffice::of, Function.identity());
    }
}
