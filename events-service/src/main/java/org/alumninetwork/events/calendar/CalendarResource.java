package org.alumninetwork.events.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.alumninetwork.events.wording.Wording;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/calendars}: what calendar programs subscribe to. */
@Path("/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Calendars", description = "Events for calendar programs (RFC 5545)")
public class CalendarResource {

    static final String ICALENDAR = "text/calendar;charset=UTF-8";

    private final CalendarService service;
    private final CalendarPolicy policy;
    private final CalendarTokens tokens;

    CalendarResource(CalendarService service, CalendarPolicy policy, CalendarTokens tokens) {
        this.service = service;
        this.policy = policy;
        this.tokens = tokens;
    }

    @GET
    @Path("/organisations/{id}.ics")
    @Produces(ICALENDAR)
    @PermitAll
    @Operation(
            summary = "Get the public events that an organisation holds, alone or with others",
            description = "Needs no token. Published events that everybody may see; cancelled ones, too, marked as "
                    + "such, so that they disappear from calendars; none that ended over a year ago. Occurrences of "
                    + "a series are one entry that repeats. In the language that `Accept-Language` wishes; with "
                    + "`If-None-Match` what is known already is `304`.")
    @APIResponse(
            responseCode = "200",
            description = "An iCalendar file",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    public Response exportOrganisationCalendar(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request) {
        return CalendarAnswers.of(service.ofOrganisation(id, wordingOf(headers)), request);
    }

    @GET
    @Path("/partnerships/{id}.ics")
    @Produces(ICALENDAR)
    @PermitAll
    @Operation(
            summary = "Get the public events that the parties of a partnership hold, together or each alone",
            description =
                    "Those that take place while the agreement is in force; a calendar of an agreement that is not yet "
                            + "in force does not exist.")
    @APIResponse(
            responseCode = "200",
            description = "An iCalendar file",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    public Response exportPartnershipCalendar(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request) {
        return CalendarAnswers.of(service.ofPartnership(id, wordingOf(headers)), request);
    }

    @GET
    @Path("/members/{token}.ics")
    @Produces(ICALENDAR)
    @PermitAll
    @Operation(
            summary = "Get the events to which a member is registered, by the secret address of their calendar",
            description = "Needs no token: whoever knows the address is taken for the member. Events to which the "
                    + "member has a place, with the way in for those who take part online, and as tentative ones "
                    + "those for which the member waits; none that ended over a year ago. In the language that "
                    + "`Accept-Language` wishes. An address that was replaced or taken back is `404`; with "
                    + "`If-None-Match` what is known already is `304`.")
    @APIResponse(
            responseCode = "200",
            description = "An iCalendar file",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    public Response exportMemberCalendar(
            @PathParam("token") String token, @Context HttpHeaders headers, @Context Request request) {
        return CalendarAnswers.of(service.ofMember(token, wordingOf(headers)), request);
    }

    @POST
    @Path("/members")
    @Idempotent
    @Operation(
            summary = "Get a new secret address for one's own calendar; the one before is good no more",
            description = "For members, each for themselves; a login that belongs to no member gets `403` "
                    + "`login-not-linked`. Whoever has the address reads the calendar, as calendar programs cannot "
                    + "log in, so it is told in this answer only. Each call makes a new address and ends the one "
                    + "before; sent again with the same `Idempotency-Key` it answers the same one.")
    @APIResponseSchema(value = CalendarAddress.class, responseCode = "201")
    public RestResponse<CalendarAddress> createMemberCalendar() {
        CalendarAddress address =
                new CalendarAddress("/v1/calendars/members/" + tokens.renew(policy.member()) + ".ics");
        return Created.at(address.path(), address);
    }

    @POST
    @Path("/members/revocation")
    @Idempotent
    @Operation(
            summary = "Take back the secret address of one's own calendar",
            description = "For members, each for themselves. Programs that know the address get `404` from then on. "
                    + "Where there is no address this succeeds as well.")
    @APIResponse(responseCode = "204", description = "Nobody reads the calendar any more")
    public RestResponse<Void> revokeMemberCalendar() {
        tokens.revoke(policy.member());
        return RestResponse.noContent();
    }

    private static Wording wordingOf(HttpHeaders headers) {
        return Wording.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
