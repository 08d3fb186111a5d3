package org.alumninetwork.events.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.certificate.AnonymousCertificates;
import org.alumninetwork.events.registration.AnonymousRegistrations;
import org.alumninetwork.events.session.AnonymousSpeakers;
import org.alumninetwork.support.erasure.ErasureBlocker;
import org.alumninetwork.support.erasure.ErasurePart;
import org.alumninetwork.support.erasure.Rows;
import org.hibernate.Session;

/**
 * Registrations stay without a name, for events count who came; who is registered to an event to come cancels first, so
 * that nobody waits in vain. Certificates stay without a name, too. Invitations, seats of delegations and the calendar go.
 */
@ApplicationScoped
class RegistrationErasure implements ErasurePart {

    private static final String OWN = "member_id = any(:ids)";

    private final Session database;
    private final Rows rows;
    private final AnonymousRegistrations registrations;
    private final AnonymousCertificates certificates;
    private final AnonymousSpeakers speakers;

    RegistrationErasure(
            Session database,
            Rows rows,
            AnonymousRegistrations registrations,
            AnonymousCertificates certificates,
            AnonymousSpeakers speakers) {
        this.database = database;
        this.rows = rows;
        this.registrations = registrations;
        this.certificates = certificates;
        this.speakers = speakers;
    }

    @Override
    public List<ErasureBlocker> blockers(UUID[] ids, Instant now) {
        return database.createNativeQuery("""
                        select r.id, cast(e.end_instant at time zone e.time_zone as date) as until
                        from registration r join event e on e.id = r.event_id
                        where r.member_id = any(:ids) and r.state in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
                        and e.end_instant > :now order by e.end_instant, r.id""", Tuple.class)
                .setParameter("ids", ids)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new ErasureBlocker(
                        "FUTURE_REGISTRATION",
                        "registrations/" + row.get("id", UUID.class),
                        row.get("until", LocalDate.class)))
                .toList();
    }

    @Override
    public Map<String, Integer> counts(UUID[] ids) {
        return Map.of(
                "registrations", rows.count("registration", OWN, ids),
                "certificates", certificates.count(ids),
                "invitations", rows.count("event_invitation", OWN, ids),
                "speakers", speakers.count(ids));
    }

    @Override
    public void erase(UUID[] ids, Instant now) {
        rows.execute("delete from event_invitation where " + OWN, ids);
        rows.execute("delete from delegation_naming where " + OWN, ids);
        rows.execute("delete from calendar_token where " + OWN, ids);
        rows.execute("delete from further_login where " + OWN, ids);
        speakers.anonymise(ids, now);
        rows.execute(
                "delete from merge_row where merge_id in (select id from member_merge where survivor_id = any(:ids))",
                ids);
        certificates.anonymise(ids);
        registrations.anonymise(ids, now);
        rows.forgetAnswers(ids);
    }
}
