package org.alumninetwork.members.suppression;

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

/** {@code /v1/suppression-lifts}: registries may tell of somebody again who was erased and has come back. */
@Path("/v1/suppression-lifts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Privacy")
public class SuppressionLiftResource {

    private final SuppressionLiftService service;

    SuppressionLiftResource(SuppressionLiftService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List whose suppressions were lifted, the latest first",
            description = "Why and by whom; not of whom, for that is not kept. For administrators.")
    public Page<SuppressionLiftView> listSuppressionLifts(@Valid @BeanParam PageRequest page) {
        return service.page(page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get a lift of a suppression", description = "For administrators.")
    public SuppressionLiftView getSuppressionLift(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Let registries tell again of somebody who was erased and has come back",
            description =
                    "What registries called an erased person is refused by imports and SCIM (`suppressed`). On the word "
                            + "of the person that is lifted, for the identifiers that are named: a row is taken where none of its "
                            + "own is refused. What the registry sends creates a record; where the person has one already, merge "
                            + "the two. None that is refused is `409` `not-suppressed`. For administrators.")
    @APIResponseSchema(value = SuppressionLiftView.class, responseCode = "201")
    public RestResponse<SuppressionLiftView> liftSuppression(@Valid @NotNull LiftSuppression asked) {
        SuppressionLiftView lift = service.lift(asked);
        return Created.at("/v1/suppression-lifts/" + lift.id(), lift);
    }
}
