package org.alumninetwork.chapters.nomination;

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

/** {@code /v1/award-cycles/{id}/nominations}: for those who made them, whom they are about, and who decide on them. */
@Path("/v1/award-cycles/{id}/nominations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Award cycles")
public class NominationResource {

    private final NominationService service;

    NominationResource(NominationService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List nominations",
            description = "All for those who run the cycle, those that the nominee consented to for the jury and,"
                    + " where nominations are seconded, for members; and always those by or of oneself.")
    public Page<NominationView> listNominations(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return Page.of(service.seenIn(id, page), page, NominationRepository.AfterId::of, Nomination::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Nominate a member",
            description =
                    "As the cycle's rule allows (`422` `nomination-not-eligible`). Somebody whose name is hidden from the"
                            + " caller is as unknown. Whether somebody else is a member of the award's organisation is told"
                            + " to those who run the cycle alone; for others the nomination is taken, and who is none"
                            + " cannot consent. A juror who is nominated leaves the jury, and the scores given by"
                            + " that juror fall away. Those who run the cycle may nominate until the scoring closes.")
    @APIResponseSchema(value = NominationView.class, responseCode = "201")
    public RestResponse<NominationView> nominateMember(@PathParam("id") UUID id, @Valid @NotNull Nominate nominate) {
        NominationView created = service.nominate(id, nominate);
        return Created.at("/v1/award-cycles/" + id + "/nominations/" + created.id(), created);
    }

    @GET
    @Path("/{nominationId}")
    @Operation(summary = "Get a nomination", description = "One that the caller may know of.")
    public NominationView getNomination(@PathParam("id") UUID id, @PathParam("nominationId") UUID nominationId) {
        return service.seen(id, nominationId);
    }

    @GET
    @Path("/{nominationId}/eligibility")
    @Operation(
            summary = "Explain whether a nomination is eligible",
            description =
                    "Each condition of the cycle's rule, whether it is met, and why. Whether the nominee is a member "
                            + "of the award's organisation is told to the nominee, the jury and those who run the cycle; "
                            + "for others `NOMINEE_BELONGS` is missing.")
    public EligibilityView getNominationEligibility(
            @PathParam("id") UUID id, @PathParam("nominationId") UUID nominationId) {
        return service.eligibilityOf(id, nominationId);
    }

    @POST
    @Path("/{nominationId}/consent")
    @Idempotent
    @Operation(
            summary = "Consent to be nominated",
            description =
                    "By the nominee: to be judged by the jury, and to be announced by name as the recipient. Somebody "
                            + "who is not one of those who may be nominated cannot consent (`422` `nomination-not-eligible`).")
    @APIResponseSchema(value = NominationView.class, responseCode = "200")
    public RestResponse<NominationView> consentToNomination(
            @PathParam("id") UUID id, @PathParam("nominationId") UUID nominationId) {
        return RestResponse.ok(service.consent(id, nominationId));
    }

    @POST
    @Path("/{nominationId}/refusal")
    @Idempotent
    @Operation(
            summary = "Decline a nomination, or take the consent back",
            description = "By the nominee, at any time before the announcement.")
    @APIResponseSchema(value = NominationView.class, responseCode = "200")
    public RestResponse<NominationView> declineNomination(
            @PathParam("id") UUID id, @PathParam("nominationId") UUID nominationId) {
        return RestResponse.ok(service.decline(id, nominationId));
    }

    @POST
    @Path("/{nominationId}/seconds")
    @Idempotent
    @Operation(summary = "Second a nomination", description = "By another member who might have nominated, once.")
    @APIResponseSchema(value = NominationView.class, responseCode = "200")
    public RestResponse<NominationView> secondNomination(
            @PathParam("id") UUID id, @PathParam("nominationId") UUID nominationId) {
        return RestResponse.ok(service.second(id, nominationId));
    }
}
