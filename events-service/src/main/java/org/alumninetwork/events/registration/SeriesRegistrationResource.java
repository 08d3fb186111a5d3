package org.alumninetwork.events.registration;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.idempotency.KeepsItsOwnKeys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/event-series/{id}/registrations}: who comes to all of it. */
@Path("/v1/event-series/{id}/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Registrations", description = "Places at events, and the queues for them")
public class SeriesRegistrationResource {

    private final SeriesRegistrationService service;

    SeriesRegistrationResource(SeriesRegistrationService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @KeepsItsOwnKeys(
            because = "each occurrence decides for itself, and one to which somebody is registered stays as it is")
    @Operation(
            summary = "Register to all occurrences of a series that are there and to come",
            description =
                    "Each occurrence answers as if it were the only one: a place, a place in the queue, or a problem. "
                            + "Those that follow later are registered to when they are there.")
    @APIResponseSchema(value = SeriesRegistrations.class, responseCode = "200")
    public RestResponse<SeriesRegistrations> registerToEventSeries(
            @PathParam("id") UUID id, @Valid RegisterMember applicant) {
        return RestResponse.ok(service.register(id, applicant));
    }
}
