package org.alumninetwork.support.webhook;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.patch.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The operations on webhooks, the same in each service: its resource says only where they are. The document calls them
 * by the service, too: {@code listWebhooks} of members is {@code listMembersWebhooks} there.
 */
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public abstract class WebhookOperations {

    private final String path;
    private final WebhookService service;

    /**
     * @param path of the collection
     */
    protected WebhookOperations(String path, WebhookService service) {
        this.path = path;
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List webhooks",
            description = "Each caller's own; a registry's are those of its source, an administrator sees all.")
    public Page<WebhookView> listWebhooks(@Valid @BeanParam PageRequest page) {
        return Page.of(service.list(page), page, Webhooks.AfterId::of, Webhook::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Ask to be told of changes",
            description =
                    "Each change that the caller could read in the feed is sent as a POST with a CloudEvent, signed "
                            + "as Standard Webhooks says; any status of success takes it. What is not taken is sent again for "
                            + "three days, ever less often; what concerns one subject comes in its order, and may come twice: "
                            + "`webhook-id` tells. 410 ends it all. `secret` is told in this answer only.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201")
    public RestResponse<WebhookView> createWebhook(@Valid @NotNull WebhookDetails details) {
        WebhookView created = service.create(details);
        return Created.at(path + "/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get a webhook", description = "Tells, too, why the system has disabled it.")
    public WebhookView getWebhook(@PathParam("id") UUID id) {
        return service.get(id).view();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Amend a webhook, or enable it again",
            description =
                    "One that is enabled again goes on with the change after the last one announced to it, or from "
                            + "now where what lies between is no longer kept: the feed tells what it is by then.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WebhookDetails.class)))
    public WebhookView amendWebhook(@PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amend(id, precondition, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a webhook", description = "With all that was not delivered yet.")
    public void deleteWebhook(@PathParam("id") UUID id, @BeanParam Precondition precondition) {
        service.delete(id, precondition);
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(
            summary = "List what was sent to a webhook, the latest first",
            description = "Kept for 30 days. What was sent is not kept here: read the record, or the feed.")
    public Page<DeliveryView> listWebhookDeliveries(
            @PathParam("id") UUID id,
            @QueryParam("state") @Parameter(description = "Those of this state only") DeliveryState state,
            @Valid @BeanParam PageRequest page) {
        return Page.of(
                service.deliveries(id, Optional.ofNullable(state), page),
                page,
                Deliveries.BeforeId::of,
                Function.identity());
    }

    @POST
    @Path("/{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Send messages once more",
            description = "With the same `webhook-id`, and with the state of which the owner may know now.")
    @APIResponseSchema(value = ReplayView.class, responseCode = "200")
    public RestResponse<ReplayView> replayWebhook(@PathParam("id") UUID id, @Valid @NotNull ReplayDeliveries replay) {
        return RestResponse.ok(service.replay(id, replay));
    }

    @POST
    @Path("/{id}/secret")
    @Idempotent
    @Operation(
            summary = "Change the secret of a webhook",
            description = "The secret before it signs as well for a day: messages then bear both signatures.")
    @APIResponseSchema(value = SecretView.class, responseCode = "200")
    public RestResponse<SecretView> rotateWebhookSecret(@PathParam("id") UUID id) {
        return RestResponse.ok(service.rotateSecret(id));
    }

    @POST
    @Path("/{id}/ping")
    @Idempotent
    @Operation(
            summary = "Send a test message",
            description = "Of the type `org.alumninetwork.webhook.ping`; the list of deliveries tells how it went.")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "201")
    public RestResponse<DeliveryView> pingWebhook(@PathParam("id") UUID id) {
        return Created.at(path + "/" + id + "/deliveries", service.ping(id));
    }
}
