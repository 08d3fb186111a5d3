package org.alumninetwork.events.registration;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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

/** {@code /v1/registrations}: a member's own places at events. */
@Path("/v1/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Registrations", description = "Places at events, and the queues for them")
public class RegistrationResource {

    private final RegistrationService service;
    private final RegistrationDecisions decisions;
    private final PartyAmendment amendment;
    private final RegistrationReader reader;

    RegistrationResource(
            RegistrationService service,
            RegistrationDecisions decisions,
            PartyAmendment amendment,
            RegistrationReader reader) {
        this.service = service;
        this.decisions = decisions;
        this.amendment = amendment;
        this.reader = reader;
    }

    @GET
    @Operation(
            summary = "List a member's registrations, the latest first",
            description = "For members, their own, cancelled ones, too; `403` `login-not-linked` for a login without a "
                    + "member record. Administrators name another member.")
    public Page<RegistrationView> listRegistrations(
            @Valid @BeanParam RegistrationFilter filter, @Valid @BeanParam PageRequest page) {
        return reader.ofMember(filter, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Get a registration",
            description = "For the member whose it is and the hosts of the event; to others it is `404`.")
    public RegistrationView getRegistration(@PathParam("id") UUID id) {
        return reader.get(id);
    }

    @GET
    @Path("/{id}/explanation")
    @Operation(
            summary = "Explain why a registration is confirmed, waits or has ended",
            description = "For the member whose it is and the hosts of the event. While it waits: in which place, and "
                    + "what stands against a seat now; always: each step that it took, with its reason.")
    public RegistrationExplanation explainRegistration(@PathParam("id") UUID id) {
        return reader.explain(id);
    }

    @GET
    @Path("/{id}/answers")
    @Operation(
            summary = "Read what somebody answered: the member all of it, hosts what they asked",
            description = "For the member whose it is and the hosts of the event; a host that asked nothing reads "
                    + "nothing. To others the registration is `404`.")
    public RegistrationAnswers getRegistrationAnswers(@PathParam("id") UUID id) {
        return reader.answers(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change the guests, the category or the answers of a registration",
            description = "For the member whose it is and the hosts of the event, until the event is over (`409` "
                    + "`event-is-over`). A registration that has its seats grows, or moves to another category, "
                    + "only by seats that are left and that nobody waits for (`409` `no-seats-for-that`); one that "
                    + "waits keeps its turn. Seats that come free go to those who wait. `422` `party-not-fitting` "
                    + "names what the event does not take.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Party.class)))
    public RegistrationView amendRegistration(
            @PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return amendment.amend(id, precondition, patch);
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @Operation(
            summary = "Approve of a pending registration; it is confirmed where there are seats, and waits otherwise",
            description =
                    "For the hosts of the event. Whoever is approved of stands behind those who wait already; the "
                            + "member is written to. Another state than `PENDING` is `409` `registration-not-in-state`.")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "200")
    public RestResponse<RegistrationView> approveRegistration(@PathParam("id") UUID id) {
        return RestResponse.ok(decisions.approve(id));
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Refuse a pending registration, or decline a place that is offered",
            description =
                    "A pending one is refused by the hosts of the event, with a note to the member where there is "
                            + "one; an offered place is declined by the member or by a host, and goes to those who wait. "
                            + "Another state is `409` `registration-not-in-state`.")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "200")
    public RestResponse<RegistrationView> refuseRegistration(
            @PathParam("id") UUID id, @Valid RefuseRegistration refusal) {
        return RestResponse.ok(decisions.refuse(id, refusal));
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @Operation(
            summary = "Accept a place that is offered, before its deadline",
            description = "For the member whose it is and the hosts of the event. After `offeredUntil` it is `409` "
                    + "`offer-has-expired`, without an offer `409` `registration-not-in-state`, while the event is "
                    + "postponed `409` `event-not-open`.")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "200")
    public RestResponse<RegistrationView> acceptOffer(@PathParam("id") UUID id) {
        return RestResponse.ok(decisions.accept(id));
    }

    @POST
    @Path("/{id}/payment")
    @Idempotent
    @Operation(
            summary = "Note that the fee of a registration is paid; for hosts",
            description = "For the hosts of the event; fees are collected elsewhere. Without it the door answers "
                    + "`UNPAID` at an event with a fee, and again once guests have joined for whom it was not paid. It "
                    + "cannot be taken back; sent once more it notes the later time, for all who come then.")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "200")
    public RestResponse<RegistrationView> payRegistration(@PathParam("id") UUID id) {
        return RestResponse.ok(decisions.notePayment(id));
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @Operation(
            summary = "Cancel a registration; whoever waits longest gets the seat",
            description = "For the member whose it is and the hosts of the event, until the event is over (`409` "
                    + "`event-is-over`). After `cancellableUntil` of the event a member's cancellation is noted as "
                    + "late, or refused where the event says so (`409` `too-late-to-cancel`: ask the hosts). Who "
                    + "has cancelled can register again, at the end of the queue. One that is not active any more "
                    + "is `409` `registration-not-active`.")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "200")
    public RestResponse<RegistrationView> cancelRegistration(@PathParam("id") UUID id) {
        return RestResponse.ok(service.cancel(id));
    }
}
