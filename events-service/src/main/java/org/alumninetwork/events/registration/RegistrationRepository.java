package org.alumninetwork.events.registration;

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

/** Whatever changes registrations here expects the event's row to be locked. */
@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {

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
        return getSession()
                .createNativeQuery("select event_id from registration where id = ?1", UUID.class)
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

    /** Takes these members in, in their order: as many as there are seats are confirmed, the others wait. */
    List<Registration> admit(Event event, List<UUID> members, Instant now) {
        return inOrder(getSession()
                .createNativeQuery("""
                        insert into registration
                            (event_id, member_id, number, state, reason, created_at, updated_at, version)
                        select :event, member_id, :last + place,
                            case when place <= :seats then 'CONFIRMED' else 'WAITLISTED' end,
                            case when place <= :seats then 'SEAT_FREE' else 'EVENT_FULL' end, :now, :now, 0
                        from unnest(cast(:members as uuid[])) with ordinality as arrived (member_id, place)
                        returning *""", Registration.class)
                .setParameter("event", event.id())
                .setParameter("last", event.lastNumber())
                .setParameter("seats", event.seatsLeft().orElse(Integer.MAX_VALUE))
                .setParameter("members", members.toArray(UUID[]::new))
                .setParameter("now", now)
                .getResultList());
    }

    /** Gives the seats that are left to those who wait, strictly in the order of their arrival. */
    List<Registration> confirmNext(UUID event, RegistrationReason why, Instant now) {
        return inOrder(getSession()
                .createNativeQuery("""
                        update registration set state = 'CONFIRMED', reason = :why, updated_at = :now,
                            version = version + 1
                        where id in (select id from registration where event_id = :event and state = 'WAITLISTED'
                            order by number limit (select capacity - confirmed from event where id = :event))
                        returning *""", Registration.class)
                .setParameter("why", why.name())
                .setParameter("now", now)
                .setParameter("event", event)
                .getResultList());
    }

    List<Registration> cancelAll(UUID event, Instant now) {
        return inOrder(getSession()
                .createNativeQuery("""
                        update registration set state = 'CANCELLED', reason = 'EVENT_CANCELLED', updated_at = :now,
                            version = version + 1
                        where event_id = :event and state in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
                        returning *""", Registration.class)
                .setParameter("now", now)
                .setParameter("event", event)
                .getResultList());
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
    private static List<Registration> inOrder(List<Registration> written) {
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
