package org.alumninetwork.events.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.alumninetwork.support.personal.PersonalDataPart;

/** What somebody attended, was asked to, and how. What attendees say about events is kept without who said it. */
@ApplicationScoped
class AttendanceData implements PersonalDataPart {

    private static final String OF_REGISTRATION =
            " join registration g on g.id = r.registration_id join event e on e.id = g.event_id"
                    + " where g.member_id = any(:ids)";

    @Override
    public Map<String, String> queries() {
        return Map.of(
                "registrations", """
                select r.id, e.title as event, e.starts_at as "startsAt", e.time_zone as "timeZone", r.state, r.reason,
                    r.category, r.guests, r.answers, r.note, r.delegate_of as "delegateOf", r.paid_at as "paidAt",
                    r.paid_places as "paidPlaces",
                    r.offered_until as "offeredUntil", r.created_at as "createdAt", r.updated_at as "updatedAt"
                from registration r join event e on e.id = r.event_id where r.member_id = any(:ids) order by r.id""",
                "registrationSteps", """
                select r.registration_id as "registrationId", e.title as event, r.state, r.reason, r.at
                from registration_step r""" + OF_REGISTRATION + " order by r.registration_id, r.version",
                "checkIns", """
                select e.title as event, r.direction, r.outcome, r.scanned_at as "scannedAt" from check_in r""" + OF_REGISTRATION + " order by r.scanned_at",
                "certificates", """
                select r.id, e.title as event, r.kind, r.hours, r.ects_credits as "ectsCredits", r.name_shown as "nameShown",
                    r.issued_at as "issuedAt", r.revoked_at as "revokedAt", r.revocation_reason as "revocationReason"
                from certificate r""" + OF_REGISTRATION + " order by r.id",
                "messages", """
                select r.kind, e.title as event, r.state, r.written_at as "writtenAt", r.ended_at as "endedAt"
                from message r""" + OF_REGISTRATION + " order by r.id",
                "invitations", """
                select e.title as event, i.invited_at as "invitedAt" from event_invitation i join event e on e.id = i.event_id
                where i.member_id = any(:ids) order by i.invited_at""",
                "delegations", """
                select e.title as event, d.organisation_id as "organisationId", d.named_at as "namedAt"
                from delegation_naming d join event e on e.id = d.event_id where d.member_id = any(:ids) order by d.named_at""",
                "sessionsAsSpeaker", """
                select e.title as event, s.title, s.starts_at as "startsAt", s.ends_at as "endsAt"
                from session s join event e on e.id = s.event_id where exists (
                    select from jsonb_array_elements(s.speakers) p where p->>'memberId' = any(cast(:ids as text[])))
                order by s.id""",
                "calendarFeed", """
                select created_at as "createdAt" from calendar_token where member_id = any(:ids)""");
    }
}
