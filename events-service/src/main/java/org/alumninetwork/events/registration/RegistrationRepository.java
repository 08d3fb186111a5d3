package org.alumninetwork.events.registration;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Values;

/** Whatever changes registrations here expects the event's row to be locked. */
@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {

    private final ObjectMapper json;

    RegistrationRepository(ObjectMapper json) {
        this.json = json;
    }

    /** The hosts' list is ordered by arrival. */
    record AfterNumber(long number) {
        static AfterNumber of(Registration registration) {
            return new AfterNumber(registration.number());
        }
    }

    /** A member's list is ordered by id, which grows with time; the latest comes first. */
    record BeforeId(UUID id) {
        static BeforeId of(Registration registration) {
            return new BeforeId(registration.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    Registration required(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> missing(id));
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is no such registration
     */
    UUID eventOf(UUID id) {
        return Values.query(getSession(), "select event_id from registration where id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> missing(id));
    }

    /** Registrations of these members to the event that are not cancelled or declined, by member. */
    Map<UUID, UUID> activeOf(UUID event, Collection<UUID> members) {
        return getSession()
                .createNativeQuery("""
                        select member_id, id from registration
                        where event_id = ?1 and member_id = any(?2) and state not in ('CANCELLED', 'DECLINED')""", Tuple.class)
                .setParameter(1, event)
                .setParameter(2, members.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("member_id", UUID.class), row -> row.get("id", UUID.class)));
    }

    /** Takes these in, in their order. */
    List<Registration> admit(Event event, List<Admission> admissions, Instant now) {
        return inOrder(getSession()
                .createNativeQuery("""
                        insert into registration (event_id, member_id, number, state, reason, places, category, guests,
                            answers, delegate_of, created_at, updated_at, version)
                        select :event, a."memberId", :last + a.place, a.state, a.reason, a.places, a.category, a.guests,
                            a.answers, a."delegateOf", :now, :now, 0
                        from json_to_recordset(cast(:admissions as json)) as a ("memberId" uuid, place bigint,
                            state text, reason text, places integer, category text, guests jsonb, answers jsonb, "delegateOf" uuid)
                        returning *""", Registration.class)
                .setParameter("event", event.id())
                .setParameter("last", event.seats().lastNumber())
                .setParameter("admissions", json.valueToTree(admissions).toString())
                .setParameter("now", now)
                .setReadOnly(true)
                .getResultList());
    }

    /** Who waits, in the order of arrival, after a number; few at a time, for seats end soon. */
    List<WaitingParty> waitingAfter(UUID event, long number) {
        return getSession()
                .createNativeQuery("""
                        select id, number, category, places from registration
                        where event_id = ?1 and state = 'WAITLISTED' and number > ?2
                        order by number limit ?3""", Tuple.class)
                .setParameter(1, event)
                .setParameter(2, number)
                .setParameter(3, WaitingParty.AT_A_TIME)
                .getResultStream()
                .map(WaitingParty::of)
                .toList();
    }

    /** Of those that take people: while one is postponed its offers stay. */
    List<UUID> eventsWithExpiredOffers(Instant now) {
        return Values.query(getSession(), """
                        select distinct r.event_id from registration r join event e on e.id = r.event_id
                        where r.state = 'OFFERED' and r.offered_until <= ?1 and e.state = 'PUBLISHED'""", UUID.class).setParameter(1, now).getResultList();
    }

    /**
     * Whether anybody was let in.
     *
     * @param mistaken registrations that were checked in by mistake
     */
    boolean isAnybodyIn(UUID event, List<UUID> mistaken) {
        return Values.query(getSession(), """
                        select exists (select from registration
                        where event_id = ?1 and state = 'ATTENDED' and id <> all(?2))""", Boolean.class)
                .setParameter(1, event)
                .setParameter(2, mistaken.toArray(UUID[]::new))
                .getSingleResult();
    }

    /** People who attended, guests included. */
    int attendeesOf(UUID event) {
        return Values.query(
                        getSession(),
                        "select coalesce(sum(places), 0) from registration where event_id = ?1 and state = 'ATTENDED'",
                        Long.class)
                .setParameter(1, event)
                .getSingleResult()
                .intValue();
    }

    /** Events to come whose seats belong to organisations. */
    List<UUID> comingWithDelegations(Instant now) {
        return Values.query(getSession(), """
                        select id from event where delegations <> '[]' and state in ('PUBLISHED', 'POSTPONED')
                        and start_instant > ?1 order by id""", UUID.class).setParameter(1, now).getResultList();
    }

    /** Occurrences of a series to which one registers, by their start. */
    List<UUID> comingOf(UUID series, Instant now) {
        return Values.query(getSession(), """
                        select id from event where series_id = ?1 and state = 'PUBLISHED' and start_instant > ?2
                        order by start_instant, id""", UUID.class)
                .setParameter(1, series)
                .setParameter(2, now)
                .getResultList();
    }

    List<Registration> to(UUID event, RegistrantFilter filter, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from registration
                        where event_id = :event
                        and (cast(:state as text) is null or state = :state)
                        and number > :after
                        order by number limit :most""", Registration.class)
                .setParameter("event", event)
                .setParameter("state", nameOf(filter.state))
                .setParameter(
                        "after",
                        page.after(AfterNumber.class).map(AfterNumber::number).orElse(0L))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    List<Registration> of(UUID member, RegistrationFilter filter, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from registration
                        where member_id = :member
                        and (cast(:state as text) is null or state = :state)
                        and (cast(:before as uuid) is null or id < :before)
                        order by id desc limit :most""", Registration.class)
                .setParameter("member", member)
                .setParameter("state", nameOf(filter.state))
                .setParameter(
                        "before", page.after(BeforeId.class).map(BeforeId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    /** The order in which rows come back from a write is not promised. */
    static List<Registration> inOrder(List<Registration> written) {
        return written.stream()
                .sorted(Comparator.comparingLong(Registration::number))
                .toList();
    }

    private static String nameOf(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static RuntimeException missing(UUID id) {
        return CommonProblems.NOT_FOUND.because("There is no registration " + id + ".");
    }
}
