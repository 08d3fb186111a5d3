package org.alumninetwork.chapters.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.chapters.chapter.CertificationState;
import org.alumninetwork.chapters.standing.Measurement;
import org.alumninetwork.chapters.standing.Proposal;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** What the nightly review keeps, for all chapters at once. */
@ApplicationScoped
class ReviewRecords {

    private final Session database;

    ReviewRecords(Session database) {
        this.database = database;
    }

    /**
     * @param last the newest day that can be reviewed; where none was yet, it is the first
     */
    LocalDate firstNotReviewed(LocalDate last) {
        LocalDate newest = Values.query(database, "select max(day) from certification_night", LocalDate.class)
                .getSingleResult();
        LocalDate next = newest == null ? last : newest.plusDays(1);
        return next.isAfter(last) ? last.plusDays(1) : next;
    }

    /** False where another instance has that day; it waits for one that is at it. */
    boolean begin(LocalDate day) {
        return database.createNativeMutationQuery(
                                "insert into certification_night (day) values (?1) on conflict do nothing")
                        .setParameter(1, day)
                        .executeUpdate()
                == 1;
    }

    /** Those that had applied by then and are not dissolved, with their present states. */
    Map<UUID, CertificationState> chaptersOn(LocalDate day) {
        return database.createNativeQuery("""
                        select c.id, c.state from chapter c join organisation o on o.id = c.id
                        where c.state <> 'DISSOLVED' and o.archived_at is null
                        and cast(c.applied_at at time zone o.time_zone as date) <= :day""", Tuple.class).setParameter("day", day).getResultList().stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class),
                        row -> CertificationState.valueOf(row.get("state", String.class))));
    }

    /** Those of whom somebody has decided when the day was over there: they knew more than that day tells. */
    Set<UUID> decidedSince(LocalDate day) {
        return Set.copyOf(Values.query(database, """
                        select distinct d.chapter_id from certification_decision d join organisation o on o.id = d.chapter_id
                        where not d.automatic and d.decided_at > :soonest
                        and cast(d.decided_at at time zone o.time_zone as date) > :day""", UUID.class)
                .setParameter("day", day)
                .setParameter("soonest", day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .getResultList());
    }

    /** What is amiss is written down on the first day on which it is, and closed when it no longer is. */
    void keepFindings(Collection<UUID> reviewed, List<Measurement> unmet, LocalDate day) {
        UUID[] chapters = unmet.stream().map(Measurement::chapterId).toArray(UUID[]::new);
        String[] codes = unmet.stream().map(found -> found.code().name()).toArray(String[]::new);
        LocalDate[] mendBy = unmet.stream().map(Measurement::mendBy).toArray(LocalDate[]::new);
        database.createNativeMutationQuery("""
                        update certification_finding f set mended_on = :day
                        where f.chapter_id = any(:reviewed) and f.mended_on is null and not exists (
                            select from unnest(cast(:chapters as uuid[]), cast(:codes as text[])) as u (chapter_id, code)
                            where u.chapter_id = f.chapter_id and u.code = f.code)""")
                .setParameter("day", day)
                .setParameter("reviewed", reviewed.toArray(UUID[]::new))
                .setParameter("chapters", chapters)
                .setParameter("codes", codes)
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into certification_finding (chapter_id, code, found_on, mend_by)
                        select u.chapter_id, u.code, :day, u.mend_by
                        from unnest(cast(:chapters as uuid[]), cast(:codes as text[]), cast(:mendBy as date[]))
                            as u (chapter_id, code, mend_by)
                        on conflict (chapter_id, code) where mended_on is null do nothing""")
                .setParameter("day", day)
                .setParameter("chapters", chapters)
                .setParameter("codes", codes)
                .setParameter("mendBy", mendBy)
                .executeUpdate();
    }

    /** A proposal keeps the day on which it was first made, while it stays the same. */
    void keepProposals(Collection<UUID> reviewed, Map<UUID, Proposal> proposals, LocalDate day) {
        List<UUID> chapters = List.copyOf(proposals.keySet());
        database.createNativeMutationQuery(
                        "delete from certification_proposal where chapter_id = any(?1) and chapter_id <> all(?2)")
                .setParameter(1, reviewed.toArray(UUID[]::new))
                .setParameter(2, chapters.toArray(UUID[]::new))
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into certification_proposal as p (chapter_id, to_state, proposed_on, reasons)
                        select u.chapter_id, u.to_state, :day, u.reasons
                        from unnest(cast(:chapters as uuid[]), cast(:states as text[]), cast(:reasons as text[]))
                            as u (chapter_id, to_state, reasons)
                        on conflict (chapter_id) do update set reasons = excluded.reasons, to_state = excluded.to_state,
                            proposed_on = case p.to_state when excluded.to_state then p.proposed_on
                                else excluded.proposed_on end""")
                .setParameter("day", day)
                .setParameter("chapters", chapters.toArray(UUID[]::new))
                .setParameter(
                        "states",
                        chapters.stream()
                                .map(chapter -> proposals.get(chapter).toState().name())
                                .toArray(String[]::new))
                .setParameter(
                        "reasons",
                        chapters.stream()
                                .map(chapter -> proposals.get(chapter).reasons())
                                .toArray(String[]::new))
                .executeUpdate();
    }
}
