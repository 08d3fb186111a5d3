package org.alumninetwork.members.erasure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/members/{id}/erasure}: somebody is forgotten in every service. */
@Path("/v1/members/{id}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Privacy")
public class MemberErasureResource {

    private final ErasureService service;

    MemberErasureResource(ErasureService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Erase a member in every service, or tell what stands against it",
            description =
                    "Every service first says what stands against it: an office held or to come, a registration to "
                            + "an event to come, a fee that is due. Only where nothing does all erase; what statistics need stays "
                            + "without the person. A later import does not bring the person back. For the member, staff in charge "
                            + "and administrators.")
    @APIResponseSchema(value = ErasureView.class, responseCode = "202")
    public RestResponse<ErasureView> eraseMember(
            @PathParam("id") UUID id,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Erase nothing, and tell what stands against it")
                    boolean dryRun) {
        ErasureView erasure = service.ask(id, dryRun);
        return Created.acceptedAt("/v1/erasures/" + erasure.id(), erasure);
    }
}
