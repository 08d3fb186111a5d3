package org.alumninetwork.chapters.cycle;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.alumninetwork.chapters.award.AwardRepository;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/awards/{id}/cycles}. */
@Path("/v1/awards/{id}/cycles")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Awards")
public class CyclesOfAwardResource {

    private final AwardRepository awards;
    private final AwardCycleRepository repository;
    private final AwardCycles cycles;
    private final CycleService service;

    CyclesOfAwardResource(
            AwardRepository awards, AwardCycleRepository repository, AwardCycles cycles, CycleService service) {
        this.awards = awards;
        this.repository = repository;
        this.cycles = cycles;
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(summary = "List the cycles of an award", description = "Each with its phase, by year.")
    public Page<CycleView> listAwardCycles(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        awards.required(id);
        List<AwardCycle> found = repository.of(id, page);
        return Page.of(
                found.stream().map(cycles::view).toList(),
                page,
                AwardCycleRepository.AfterYear::of,
                Function.identity());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Open a cycle of an award",
            description = "It keeps the award's rule as it is now, and goes through its phases by its days.")
    @APIResponseSchema(value = CycleView.class, responseCode = "201")
    public RestResponse<CycleView> openAwardCycle(@PathParam("id") UUID id, @Valid @NotNull CycleDetails details) {
        CycleView created = service.open(id, details);
        return Created.at("/v1/award-cycles/" + created.id(), created);
    }
}
