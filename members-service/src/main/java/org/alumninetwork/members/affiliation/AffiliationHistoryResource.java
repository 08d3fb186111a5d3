package org.alumninetwork.members.affiliation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/members/{id}/affiliation-history}: who said what of a member's affiliations when. */
@Path("/v1/members/{id}/affiliation-history")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Affiliations", description = "Why somebody belongs to the network, and who vouches for it")
public class AffiliationHistoryResource {

    private final AffiliationService service;

    AffiliationHistoryResource(AffiliationService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List who declared, verified, amended or took back which affiliation when",
            description =
                    "In the order in which it was said, with what does not stand any more. For the member, staff in "
                            + "charge and administrators.")
    public Page<AffiliationVersionView> listAffiliationHistory(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = "Only what stood at the end of that day (UTC)") LocalDate asOf,
            @Valid @BeanParam PageRequest page) {
        return service.history(id, asOf, page);
    }
}
