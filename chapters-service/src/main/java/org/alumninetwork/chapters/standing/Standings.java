package org.alumninetwork.chapters.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.chapters.chapter.CertificationState;
import org.alumninetwork.chapters.organisation.Organisation;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Puts a standing together from what was counted, and from what was decided until that day. */
@ApplicationScoped
public class Standings {

    private final Session database;
    private final Measurements measurements;

    Standings(Session database, Measurements measurements) {
        this.database = database;
        this.measurements = measurements;
    }

    /** All chapters of the page in two statements, each on its own date. */
    List<MeasuredChapter> of(ListedChapters listed, Instant now) {
        List<Tuple> chapters = listed.query(database, """
                        select l.id, l.state, o.time_zone
                        from listed l join organisation o on o.id = l.id order by l.id""").getResultList();
        Map<UUID, LocalDate> days = chapters.stream()
                .collect(Collectors.toMap(Standings::idOf, chapter -> LocalDate.ofInstant(now, zoneOf(chapter))));
        Map<UUID, List<Measurement>> measured =
                measurements.of(days).stream().collect(Collectors.groupingBy(Measurement::chapterId));
        return chapters.stream()
                .map(chapter -> new MeasuredChapter(
                        idOf(chapter),
                        CertificationState.valueOf(chapter.get("state", String.class)),
                        Organisation.midnightAfter(now, zoneOf(chapter)),
                        measured.getOrDefault(idOf(chapter), List.of())))
                .toList();
    }

    private static UUID idOf(Tuple chapter) {
        return chapter.get("id", UUID.class);
    }

    private static ZoneId zoneOf(Tuple chapter) {
        return ZoneId.of(chapter.get("time_zone", String.class));
    }

    public StandingView of(Organisation chapter, LocalDate day) {
        return of(chapter, day, measurements.of(List.of(chapter.id()), day));
    }

    StandingView of(Organisation chapter, LocalDate day, List<Measurement> measured) {
        List<RuleStanding> rules = measured.stream().map(Measurement::standing).toList();
        LocalDate mendBy = rules.stream()
                .filter(rule -> !rule.met())
                .map(RuleStanding::mendBy)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new StandingView(
                chapter.id(), day, stateOn(day, chapter.id()).orElse(null), rules, mendBy, proposalFor(chapter.id()));
    }

    /** As decided by the end of that day, there. */
    private Optional<CertificationState> stateOn(LocalDate day, UUID chapter) {
        return Values.query(database, """
                        select coalesce(
                            (select to_state from certification_decision d where d.chapter_id = c.id
                                and cast(d.decided_at at time zone o.time_zone as date) <= :day
                                order by d.decided_at desc, d.id desc limit 1),
                            (select from_state from certification_decision d where d.chapter_id = c.id
                                order by d.decided_at, d.id limit 1),
                            c.state)
                        from chapter c join organisation o on o.id = c.id
                        where c.id = :chapter and :day >= cast(least(c.applied_at,
                            (select min(decided_at) from certification_decision d where d.chapter_id = c.id))
                            at time zone o.time_zone as date)""", String.class)
                .setParameter("chapter", chapter)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .findFirst()
                .map(CertificationState::valueOf);
    }

    private Proposal proposalFor(UUID chapter) {
        return database
                .createNativeQuery(
                        "select to_state, proposed_on, reasons from certification_proposal where chapter_id = ?1",
                        Tuple.class)
                .setParameter(1, chapter)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Proposal(
                        CertificationState.valueOf(row.get("to_state", String.class)),
                        row.get("proposed_on", LocalDate.class),
                        row.get("reasons", String.class)))
                .orElse(null);
    }
}
