package org.alumninetwork.members.contact;

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

/** {@code /v1/contact-requests}: how members come into contact. */
@Path("/v1/contact-requests")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Contacts", description = "Mentoring, and how members come into contact")
public class ContactResource {

    private final ContactService service;

    ContactResource(ContactService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List the contact requests that one sent or received",
            description = "For members, their own; who is no member gets `403`.")
    public Page<ContactView> listContactRequests(
            @Valid @BeanParam ContactFilter filter, @Valid @BeanParam PageRequest page) {
        return service.page(filter, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Ask a member for contact or for mentoring",
            description = "For members, to another one whom they may know of. One request of a kind to the same person "
                    + "stands at a time, and who was refused asks again after 90 days (`409` `already-asked`); at "
                    + "most 20 in 24 hours, and 30 that wait for their answer (`409` `too-many-contact-requests`). "
                    + "For mentoring there must be an offer with a free place (`409` `no-place-with-mentor`). No "
                    + "contact details are told before it is accepted.")
    @APIResponseSchema(value = ContactView.class, responseCode = "201")
    public RestResponse<ContactView> requestContact(@Valid @NotNull RequestContact asked) {
        return created(service.ask(asked));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Get a contact request, with the contact details once it was accepted",
            description = "For the two members between whom it is, and nobody else: to others it is `404`. Both see "
                    + "each other's contact details once it was accepted.")
    public ContactView getContactRequest(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @Operation(
            summary = "Accept a contact request",
            description = "For the member who was asked. Both are told each other's contact details from then on; with "
                    + "mentoring it takes a place of the mentor (`409` `no-place-with-mentor` where none is left). "
                    + "What is not pending is `409` `contact-state-forbids`.")
    @APIResponseSchema(value = ContactView.class, responseCode = "201")
    public RestResponse<ContactView> acceptContactRequest(@PathParam("id") UUID id) {
        return created(service.accept(id));
    }

    @POST
    @Path("/{id}/refusal")
    @Idempotent
    @Operation(
            summary = "Refuse a contact request",
            description = "For the member who was asked. The same member can ask again after 90 days. What is not "
                    + "pending is `409` `contact-state-forbids`.")
    @APIResponseSchema(value = ContactView.class, responseCode = "201")
    public RestResponse<ContactView> refuseContactRequest(@PathParam("id") UUID id) {
        return created(service.refuse(id));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(
            summary = "Withdraw a contact request",
            description = "For the member who asked. What is not pending is `409` `contact-state-forbids`: an accepted "
                    + "one is ended.")
    @APIResponseSchema(value = ContactView.class, responseCode = "201")
    public RestResponse<ContactView> withdrawContactRequest(@PathParam("id") UUID id) {
        return created(service.withdraw(id));
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @Operation(
            summary = "End a contact or a mentoring",
            description = "For both, at any time after it was accepted (`409` `contact-state-forbids` otherwise). A "
                    + "mentor's place is free again.")
    @APIResponseSchema(value = ContactView.class, responseCode = "201")
    public RestResponse<ContactView> endContact(@PathParam("id") UUID id) {
        return created(service.end(id));
    }

    private static RestResponse<ContactView> created(ContactView request) {
        return Created.at("/v1/contact-requests/" + request.id(), request);
    }
}
