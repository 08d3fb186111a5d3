package org.alumninetwork.members.provenance;

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

/** {@code /v1/members/{id}/provenance}: who decides each field, and where its value came from. */
@Path("/v1/members/{id}/provenance")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Members")
public class ProvenanceResource {

    private final ProvenanceService service;

    ProvenanceResource(ProvenanceService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "Tell who decides each field of a member, and where its value came from",
            description = "To the member, to staff in charge and to administrators of everything; to a registry of its "
                    + "own people what it is the authority for, without the names of other registries.")
    public ProvenanceView getProvenance(@PathParam("id") UUID id) {
        return service.of(id);
    }
}
