package org.alumninetwork.chapters.announcement;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/award-cycles/{id}/result}, {@code …/announcement}. */
@Path("/v1/award-cycles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Award cycles")
public class AnnouncementResource {

    private final AnnouncementService service;

    AnnouncementResource(AnnouncementService service) {
        this.service = service;
    }

    @GET
    @Path("/result")
    @Operation(
            summary = "Explain the result",
            description =
                    "For the jury and those who run the cycle, once the scoring closed: each nomination's place, by"
                            + " which scores and which method. After the announcement, as it was when it was announced.")
    public ResultView getAwardResult(@PathParam("id") UUID id) {
        return service.resultOf(id);
    }

    @GET
    @PermitAll
    @Path("/announcement")
    @Operation(summary = "Get the announcement", description = "For everybody, once the recipients are announced.")
    public AnnouncementView getAnnouncement(@PathParam("id") UUID id) {
        return service.announcementOf(id);
    }

    @POST
    @Path("/announcement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Announce the recipients",
            description = "Whoever comes first in the result, and consented. The result is kept as it is now.")
    @APIResponseSchema(value = AnnouncementView.class, responseCode = "201")
    public RestResponse<AnnouncementView> announceRecipients(
            @PathParam("id") UUID id, @Valid @NotNull Announce announce) {
        return Created.at("/v1/award-cycles/" + id + "/announcement", service.announce(id, announce));
    }
}
