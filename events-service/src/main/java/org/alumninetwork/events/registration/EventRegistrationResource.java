package org.alumninetwork.events.registration;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.idempotency.KeepsItsOwnKeys;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/events/{id}/registrations}: who comes. */
@Path("/v1/events/{id}/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Registrations", description = "Places at events, and the queues for them")
public class EventRegistrationResource {

    private final RegistrationService service;
    private final RegistrationReader reader;

    EventRegistrationResource(RegistrationService service, RegistrationReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @Operation(
            summary = "List who has registered to an event, in the order of arrival; for its hosts",
            description = "For the hosts of the event, with names as their officers may know them. Of the answers each "
                    + "host reads those to its own questions.")
    public Page<RegistrantView> listEventRegistrations(
            @PathParam("id") UUID id, @Valid @BeanParam RegistrantFilter filter, @Valid @BeanParam PageRequest page) {
        return reader.toEvent(id, filter, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @KeepsItsOwnKeys(because = "those who register at the same moment are decided together, in one transaction")
    @Operation(
            summary = "Register to an event; whoever finds it full waits in the order of arrival",
            description = "For members, for themselves; hosts register others by `memberId`, whether or not "
                    + "registration is open, whose names they may know (others are `422` `unknown-member`). A full "
                    + "event is no error: the state is `WAITLISTED` then, and `PENDING` where hosts decide; the answer "
                    + "says why. `403` `login-not-linked` for a login without a member record, `409` for an event that "
                    + "takes nobody (`event-not-open`, `registration-not-open-yet`, `registration-closed`), for whoever "
                    + "is registered (`already-registered`, with `registrationId`) and for seats that belong to "
                    + "organisations (`no-delegate`, `delegation-taken`), `422` `party-not-fitting` with `violations` "
                    + "for category, guests and answers. With the same `Idempotency-Key` a second click gets the first "
                    + "answer.")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "201")
    public RestResponse<?> registerToEvent(@PathParam("id") UUID id, @Valid RegisterMember applicant) {
        return service.register(id, applicant);
    }
}
