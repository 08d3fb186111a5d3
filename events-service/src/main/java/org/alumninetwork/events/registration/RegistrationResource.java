package org.alumninetwork.events.registration;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/registrations}: a member's own places at events. */
@Path("/v1/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Registrations", description = "Places at events, and the queues for them")
public class RegistrationResource {

    private final RegistrationService service;
    private final RegistrationReader reader;

    RegistrationResource(RegistrationService service, RegistrationReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @Operation(summary = "List a member's registrations, the latest first")
    public Page<RegistrationView> listRegistrations(
            @Valid @BeanParam RegistrationFilter filter, @Valid @BeanParam PageRequest page) {
        return reader.ofMember(filter, page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get a registration")
    public RegistrationView getRegistration(@PathParam("id") UUID id) {
        return reader.get(id);
    }

    @GET
    @Path("/{id}/explanation")
    @Operation(summary = "Explain why a registration is confirmed, waits or has ended")
    public RegistrationExplanation explainRegistration(@PathParam("id") UUID id) {
        return reader.explain(id);
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @Operation(summary = "Cancel a registration; whoever waits longest gets the seat")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "200")
    public RestResponse<RegistrationView> cancelRegistration(@PathParam("id") UUID id) {
        return RestResponse.ok(service.cancel(id));
    }
}
