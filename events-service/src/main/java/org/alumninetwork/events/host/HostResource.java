package org.alumninetwork.events.host;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.UUID;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/events/{id}/hosts}: who holds an event together with the organisation that made it. */
@Path("/v1/events/{id}/hosts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Hosts", description = "Organisations that hold an event together, each by its own consent")
public class HostResource {

    private final HostService service;

    HostResource(HostService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List who was asked to hold an event, too; for its hosts and those asked",
            description = "For the hosts of the event and the officers of organisations that were asked. Those who "
                    + "declined are listed, too. The organisation that made the event is not: it is "
                    + "`organisationId` of the event.")
    public Page<HostView> listHosts(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return service.list(id, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Ask an organisation to hold the event, too; for the one that made it",
            description =
                    "For officers of the organisation that made the event and of those above, and administrators. "
                            + "The organisation asked sees the event, a draft as well, and decides for itself. One that "
                            + "holds it or was asked already is `409` `already-host`, one that is archived or does not "
                            + "exist `422` `unknown-host`, an event that has ended `409` `event-has-ended`.")
    @APIResponseSchema(value = HostView.class, responseCode = "201")
    public RestResponse<HostView> askHost(@PathParam("id") UUID id, @Valid @NotNull AskHost wanted) {
        HostView asked = service.ask(id, wanted.organisationId());
        return Created.at("/v1/events/" + id + "/hosts", asked);
    }

    @POST
    @Path("/{organisationId}/consent")
    @Idempotent
    @Operation(
            summary = "Consent to hold the event; it is in the organisation's calendar from then on",
            description =
                    "For officers of the organisation that was asked or of one above, and administrators. It is a "
                            + "host then, with the rights of one, and the event counts as its own, too. It may consent "
                            + "after it declined. An organisation that nobody asked gets `404` `not-asked`.")
    @APIResponseSchema(value = HostView.class, responseCode = "200")
    public RestResponse<HostView> consentToHost(
            @PathParam("id") UUID id, @PathParam("organisationId") UUID organisationId) {
        return RestResponse.ok(service.decide(id, organisationId, HostState.CONSENTED));
    }

    @POST
    @Path("/{organisationId}/refusal")
    @Idempotent
    @Operation(
            summary = "Decline to hold the event, or hold it no longer",
            description = "For officers of the organisation that was asked or of one above, and administrators. The "
                    + "event is not in its calendar any more, and its officers are no hosts. It may consent again "
                    + "later. An organisation that nobody asked gets `404` `not-asked`.")
    @APIResponseSchema(value = HostView.class, responseCode = "200")
    public RestResponse<HostView> declineToHost(
            @PathParam("id") UUID id, @PathParam("organisationId") UUID organisationId) {
        return RestResponse.ok(service.decide(id, organisationId, HostState.DECLINED));
    }
}
