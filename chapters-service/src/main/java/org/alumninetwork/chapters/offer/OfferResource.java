package org.alumninetwork.chapters.offer;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/offers}: what organisations give to alumni, for those who signed in. */
@Path("/v1/offers")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Offers", description = "What organisations give to alumni")
public class OfferResource {

    private final OfferRepository offers;
    private final OfferService service;

    OfferResource(OfferRepository offers, OfferService service) {
        this.offers = offers;
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List offers",
            description = "For everybody who signed in. Offers to members of certain organisations are listed to all: "
                    + "`membersOf` tells for whom they are.")
    public Page<OfferView> listOffers(@Valid @BeanParam OfferFilter filter, @Valid @BeanParam PageRequest page) {
        return Page.of(offers.matching(filter, page), page, OfferRepository.AfterId::of, Offer::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Make an offer",
            description =
                    "For officers of the organisation that gives it and of those above it, and administrators. It "
                            + "can be claimed from its first to its last day, on the local date of that organisation. An "
                            + "archived organisation gives nothing new (`409` `organisation-archived`).")
    @APIResponseSchema(value = OfferView.class, responseCode = "201")
    public RestResponse<OfferView> makeOffer(@Valid @NotNull OfferDetails details) {
        OfferView created = service.make(details);
        return Created.at("/v1/offers/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get an offer", description = "For everybody who signed in.")
    public OfferView getOffer(@PathParam("id") UUID id) {
        return offers.required(id).view();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Amend an offer",
            description = "For officers of the organisation that gives it and of those above it, and administrators. "
                    + "`quantity` does not go below what was claimed (`409` `offer-exhausted`), and who gives it "
                    + "stays (`422` `giver-is-fixed`).")
    @RequestBody(content = @Content(schema = @Schema(implementation = OfferDetails.class)))
    public OfferView amendOffer(@PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amend(id, precondition, patch);
    }

    @GET
    @Path("/{id}/availability")
    @Operation(
            summary = "Tell how many of an offer are left",
            description = "For everybody who signed in. A number of the moment, without an `ETag`: only claiming tells "
                    + "whether there is one left.")
    public OfferAvailability getOfferAvailability(@PathParam("id") UUID id) {
        return offers.required(id).availability();
    }

    @GET
    @Path("/{id}/claims")
    @Operation(
            summary = "List one's own claims to an offer",
            description = "For members, their own, with the codes. Who is no member gets `403`.")
    public Page<ClaimView> listClaims(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return Page.of(service.claimsOfCaller(id, page), page, Claims.AfterId::of, Function.identity());
    }

    @POST
    @Path("/{id}/claims")
    @Idempotent
    @Operation(
            summary = "Claim an offer, and get a code that works once",
            description = "For members, each for themselves. Where the offer is for members of certain organisations "
                    + "one must belong to one of them, guests by an agreement among them (`403` `not-eligible`). "
                    + "Outside its days it is `409` `offer-not-open`, when all are gone `409` `offer-exhausted`, "
                    + "and the second time `409` `offer-claimed-already`: the code is in the claims of the member.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "201")
    public RestResponse<ClaimView> claimOffer(@PathParam("id") UUID id) {
        return Created.at("/v1/offers/" + id + "/claims", service.claim(id));
    }

    @POST
    @Path("/{id}/redemptions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Take a code in; by those who give the offer",
            description = "For officers of the organisation that gives the offer and of those above it, and "
                    + "administrators. A code is taken in once (`409` `code-used`); one that is not of this offer "
                    + "is `404`. Send it again with the same `Idempotency-Key` to hear the first answer.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "201")
    public RestResponse<ClaimView> redeemCode(@PathParam("id") UUID id, @Valid @NotNull RedeemCode redeem) {
        return Created.at("/v1/offers/" + id + "/claims", service.redeem(id, redeem));
    }
}
