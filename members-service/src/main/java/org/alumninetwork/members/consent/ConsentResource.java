package org.alumninetwork.members.consent;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/members/{id}/consents}: what a member agreed to. */
@Path("/v1/members/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Consents", description = "What a member agreed to, and how the member wants to be written to")
public class ConsentResource {

    private final ConsentService service;

    ConsentResource(ConsentService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List a member's consents, with those that were withdrawn",
            description = "For the member, administrators and the staff in charge: officers of a network to which, "
                    + "itself or below it, a registry belongs that vouches for the member.")
    public Page<ConsentView> listConsents(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return service.page(id, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Give a consent, or record one",
            description = "With the manner `ONLINE` for the member alone; on paper or by word for administrators and "
                    + "the staff in charge, who say in `proof` where it is kept. One for a purpose is in force at a "
                    + "time (`409` `consent-in-force`): for new words, withdraw it and give the new one.")
    @APIResponseSchema(value = ConsentView.class, responseCode = "201")
    public RestResponse<ConsentView> giveConsent(@PathParam("id") UUID id, @Valid @NotNull GiveConsent given) {
        ConsentView consent = service.give(id, given);
        return Created.at("/v1/members/" + id + "/consents/" + consent.purpose(), consent);
    }

    @GET
    @Path("/{purpose}")
    @Operation(
            summary = "Get the consent to a purpose that is in force",
            description = "For the member, administrators and the staff in charge: officers of a network to which, "
                    + "itself or below it, a registry belongs that vouches for the member. `404` where none is in "
                    + "force.")
    public ConsentView getConsent(@PathParam("id") UUID id, @PathParam("purpose") String purpose) {
        return service.get(id, purpose);
    }

    @DELETE
    @Path("/{purpose}")
    @Operation(
            summary = "Withdraw the consent to a purpose",
            description = "For the member, administrators and the staff in charge: officers of a network to which, "
                    + "itself or below it, a registry belongs that vouches for the member. It counts at once; that "
                    + "it had been given stays on record. Where none is in force it is `404`.")
    public void withdrawConsent(
            @PathParam("id") UUID id, @PathParam("purpose") String purpose, @BeanParam Precondition precondition) {
        service.withdraw(id, purpose, precondition);
    }
}
