package org.alumninetwork.members.erasure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/erasures}: how far somebody's erasure is, and in the end its receipt. */
@Path("/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Privacy", description = "How somebody is forgotten in every service")
public class ErasureResource {

    private final ErasureService service;

    ErasureResource(ErasureService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Get an erasure: how far it is, and in the end the receipt",
            description = "For whoever asked for it, also when the record is gone, and for administrators.")
    public ErasureView getErasure(@PathParam("id") UUID id) {
        return service.get(id);
    }
}
