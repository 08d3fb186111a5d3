package org.alumninetwork.events.feedback;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/events/{id}/feedback}: how it was. */
@Path("/v1/events/{id}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Feedback", description = "What attendees say about events")
public class FeedbackResource {

    private final FeedbackService service;

    FeedbackResource(FeedbackService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "Tell what attendees say about an event; for its hosts",
            description =
                    "Nothing but how many have answered while they are few, so that nobody is told by their answer.")
    public FeedbackResults getFeedback(@PathParam("id") UUID id) {
        return service.results(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Say how an event was; for those who attended it, once",
            description = "Once the event has begun (`409` `event-not-started`). It is kept without who said it, and "
                    + "cannot be changed.")
    @APIResponse(responseCode = "204", description = "It is kept")
    public RestResponse<Void> giveFeedback(@PathParam("id") UUID id, @Valid @NotNull GiveFeedback feedback) {
        service.give(id, feedback);
        return RestResponse.noContent();
    }
}
