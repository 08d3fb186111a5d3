package org.alumninetwork.events.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Values;
import org.hibernate.ReadOnlyMode;

@ApplicationScoped
public class EventRepository implements PanacheRepositoryBase<Event, UUID> {

    /** The list is ordered by start. */
    record AfterStart(Instant start, UUID id) {
        static AfterStart of(Event event) {
            return new AfterStart(event.times().startInstant(), event.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    public Event required(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> missing(id));
    }

    /**
     * To be looked at only.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    public Event seen(UUID id) {
        return Optional.ofNullable(getSession().find(Event.class, id, ReadOnlyMode.READ_ONLY))
                .orElseThrow(() -> missing(id));
    }

    /**
     * The event and its seats, for this transaction alone. It is the first lock that any change of an event or of a
     * registration takes, and the first time that the transaction reads the event: what was read before may be old.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    public Event locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> missing(id));
    }

    /** Whoever changes a series locks it before its occurrences. */
    void lockSeriesOf(UUID event) {
        Values.query(
                        getSession(),
                        "select s.id from event_series s where id = (select series_id from event where id = ?1) for update",
                        UUID.class)
                .setParameter(1, event)
                .getResultList();
    }

    /** Its series, where it has one, has it no more. */
    void excludeFromSeries(Event event) {
        getSession()
                .createNativeMutationQuery("""
                        update event_series set excluded = array_append(excluded, cast(?2 as timestamp)), version = version + 1
                        where id = ?1""")
                .setParameter(1, event.seriesId(), UUID.class)
                .setParameter(2, event.occursAt(), LocalDateTime.class)
                .executeUpdate();
    }

    /** The occurrences of a series, each locked for this transaction, by their time. */
    public List<Event> lockedOf(UUID series) {
        return getSession()
                .createNativeQuery(
                        "select * from event where series_id = ?1 order by occurs_at for update", Event.class)
                .setParameter(1, series)
                .getResultList();
    }

    /** The seats of a locked event as the database counts them now, after what this transaction has written. */
    public void reread(Event event) {
        flush();
        getSession().refresh(event);
    }

    /**
     * To be looked at only. A date is one on the clock of the event. The same dates as instants, wide enough for every
     * time zone, only tell where in the index to look. What an organisation holds is found first, for that is little.
     */
    List<Event> matching(EventFilter filter, VisibleEvents visible, PageRequest page) {
        Optional<AfterStart> after = page.after(AfterStart.class);
        return getSession()
                .createNativeQuery("""
                        select * from event
                        where (:everything or organisation_id = any(:organisations)
                            or id in (select event_id from event_host
                                where organisation_id = any(:organisations) and state <> 'DECLINED')
                            or (state <> 'DRAFT' and (visibility = 'PUBLIC' or (:members and visibility = 'MEMBERS')
                                or (visibility = 'ORGANISATIONS' and jsonb_exists_any(visible_to, :belongsTo))
                                or id in (select event_id from event_invitation where member_id = :member)
                                or id in (select event_id from registration where member_id = :member))))
                        and (cast(:from as date) is null or (ends_at > :from and start_instant > cast(:from as timestamp)
                            at time zone 'UTC' - interval '1 day' - (select max(ends_at - starts_at) from event)))
                        and (cast(:to as date) is null or (starts_at < cast(:to as date) + 1
                            and start_instant < cast(:to as timestamp) at time zone 'UTC' + interval '2 days'))
                        and (cast(:kind as text) is null or kind = :kind)
                        and (cast(:state as text) is null or state = :state)
                        and (cast(:organisation as uuid) is null or id = any(array(
                            select id from event where organisation_id = :organisation union all
                            select id from event where co_hosts @> jsonb_build_array(cast(:organisation as uuid)))))
                        and (cast(:series as uuid) is null or series_id = :series)
                        and (cast(:country as text) is null or place ->> 'country' = :country)
                        and (cast(:online as boolean) is null or (attendance_mode <> 'IN_PERSON') = :online)
                        and (cast(:language as text) is null or languages @> to_jsonb(cast(:language as text)))
                        and (cast(:words as text) is null or search_text like :words)
                        and (cast(:start as timestamptz) is null
                            or (start_instant, id) > (cast(:start as timestamptz), cast(:id as uuid)))
                        order by start_instant, id limit :most""", Event.class)
                .setParameter("everything", visible.everything())
                .setParameter("organisations", visible.organisations().toArray(UUID[]::new))
                .setParameter("members", visible.member() != null)
                .setParameter("member", visible.member())
                .setParameter(
                        "belongsTo",
                        visible.belongsTo().stream().map(UUID::toString).toArray(String[]::new))
                .setParameter("from", filter.from)
                .setParameter("to", filter.to)
                .setParameter("kind", nameOf(filter.kind))
                .setParameter("state", nameOf(filter.state))
                .setParameter("organisation", filter.organisation)
                .setParameter("series", filter.series)
                .setParameter("country", filter.country)
                .setParameter("online", filter.online)
                .setParameter("language", filter.language)
                .setParameter("words", filter.q == null ? null : SearchText.patternOf(filter.q))
                .setParameter("start", after.map(AfterStart::start).orElse(null))
                .setParameter("id", after.map(AfterStart::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .setReadOnly(true)
                .getResultList();
    }

    /** Events that nobody has completed, and that were over and left alone at this time. */
    List<UUID> publishedLeftAloneSince(Instant time) {
        return Values.query(getSession(), """
                        select id from event where state = 'PUBLISHED' and end_instant <= ?1 and updated_at <= ?1
                        order by end_instant""", UUID.class).setParameter(1, time).getResultList();
    }

    /** Whether the member was invited or has ever registered. */
    boolean isNamed(UUID event, UUID member) {
        return Values.query(getSession(), """
                        select exists (select from event_invitation where event_id = ?1 and member_id = ?2)
                            or exists (select from registration where event_id = ?1 and member_id = ?2)""", Boolean.class)
                .setParameter(1, event)
                .setParameter(2, member)
                .getSingleResult();
    }

    /** Organisations that were asked to hold the event, too, and have not declined. */
    List<UUID> askedToHold(UUID event) {
        return Values.query(
                        getSession(),
                        "select organisation_id from event_host where event_id = ?1 and state <> 'DECLINED'",
                        UUID.class)
                .setParameter(1, event)
                .getResultList();
    }

    boolean hasConfirmed(UUID event, UUID member) {
        return Values.query(getSession(), """
                        select exists (select from registration
                        where event_id = ?1 and member_id = ?2 and state in ('CONFIRMED', 'ATTENDED'))""", Boolean.class)
                .setParameter(1, event)
                .setParameter(2, member)
                .getSingleResult();
    }

    private static String nameOf(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static RuntimeException missing(UUID id) {
        return CommonProblems.NOT_FOUND.because("There is no event " + id + ".");
    }
}
