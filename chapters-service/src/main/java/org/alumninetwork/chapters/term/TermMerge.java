package org.alumninetwork.chapters.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;
import org.hibernate.Session;

/**
 * Terms of the lost record are the survivor's. Where both held the same office on the same days each day counts once: of
 * two that overlap the earlier ends where the later begins; of one within the other the longer is the survivor's, and
 * the shorter stays with the id that is no more.
 */
@ApplicationScoped
class TermMerge implements MergedBelongings {

    private static final Relation TERM = Relation.of("term");

    private final Session database;
    private final MergeJournal journal;
    private final TermRepository terms;
    private final ChangeLog changes;

    TermMerge(Session database, MergeJournal journal, TermRepository terms, ChangeLog changes) {
        this.database = database;
        this.journal = journal;
        this.terms = terms;
        this.changes = changes;
    }

    /** What becomes of a term: whose it is, and where it ends. */
    private record Step(Term term, UUID holder, LocalDate endsOn) {}

    @Override
    public void move(Merging merge) {
        List<Term> survivors = terms.list("memberId", merge.survivor());
        List<Step> steps = terms.list("memberId = ?1 order by startsOn", merge.lost()).stream()
                .flatMap(term -> stepsFor(term, overlapping(term, survivors), merge).stream())
                .toList();
        steps.forEach(step -> journal.note(
                merge,
                TERM,
                step.term().memberId().equals(merge.lost()) ? MergeOutcome.MOVED : MergeOutcome.CHANGED,
                "r.id = '" + step.term().id() + "'"));
        take(steps, merge);
        tell(merge);
    }

    private static List<Step> stepsFor(Term term, List<Term> overlapping, Merging merge) {
        if (overlapping.size() > 1) {
            return List.of();
        }
        Optional<Term> other = overlapping.stream().findFirst();
        if (other.isEmpty()) {
            return List.of(new Step(term, merge.survivor(), term.endsOn()));
        }
        return stepsFor(term, other.get(), merge);
    }

    private static List<Step> stepsFor(Term term, Term survivors, Merging merge) {
        List<Step> steps = new ArrayList<>();
        if (covers(term, survivors) && !covers(survivors, term)) {
            steps.add(new Step(survivors, merge.lost(), survivors.endsOn()));
            steps.add(new Step(term, merge.survivor(), term.endsOn()));
        } else if (!covers(survivors, term)) {
            boolean begins = term.startsOn().isBefore(survivors.startsOn());
            steps.add(new Step(
                    term, merge.survivor(), begins ? survivors.startsOn().minusDays(1) : term.endsOn()));
            if (!begins) {
                steps.add(new Step(survivors, merge.survivor(), term.startsOn().minusDays(1)));
            }
        }
        return steps;
    }

    private static List<Term> overlapping(Term term, List<Term> others) {
        return others.stream()
                .filter(other -> other.officeId().equals(term.officeId()))
                .filter(other ->
                        !end(other).isBefore(term.startsOn()) && !end(term).isBefore(other.startsOn()))
                .toList();
    }

    private static boolean covers(Term one, Term other) {
        return !one.startsOn().isAfter(other.startsOn()) && !end(one).isBefore(end(other));
    }

    private static LocalDate end(Term term) {
        return term.endsOn() == null ? LocalDate.MAX : term.endsOn();
    }

    /** In one statement, so that two terms can change hands. */
    private void take(List<Step> steps, Merging merge) {
        database.createNativeMutationQuery("""
                        update term t set member_id = s.holder, ends_on = s.ends_on, version = t.version + 1, updated_at = ?4
                        from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(cast(?3 as text[]) as date[])) as s (id, holder, ends_on)
                        where t.id = s.id""")
                .setParameter(1, steps.stream().map(step -> step.term().id()).toArray(UUID[]::new))
                .setParameter(2, steps.stream().map(Step::holder).toArray(UUID[]::new))
                .setParameter(
                        3,
                        steps.stream()
                                .map(step -> step.endsOn() == null
                                        ? null
                                        : step.endsOn().toString())
                                .toArray(String[]::new))
                .setParameter(4, merge.now())
                .executeUpdate();
    }

    /** An end that was changed since the merge stays. */
    @Override
    public void putBack(Merging merge) {
        journal.execute(merge, """
                update term r set member_id = cast(k.before->>'member_id' as uuid), updated_at = :now,
                    ends_on = case when r.version = cast(k.before->>'version' as bigint) + 1
                        then cast(k.before->>'ends_on' as date) else r.ends_on end, version = r.version + 1
                from merge_row k where k.merge_id = :merge and k.relation = 'term' and k.key = cast(r.id as text)
                and r.member_id in (:lost, :survivor)""");
        tell(merge);
    }

    private void tell(Merging merge) {
        List<UUID> ids = Stream.of(MergeOutcome.MOVED, MergeOutcome.CHANGED)
                .flatMap(outcome -> journal.ids(merge, TERM, outcome).stream())
                .toList();
        List<Term> touched = terms.list("id in ?1", ids);
        touched.forEach(database::refresh);
        touched.forEach(term -> changes.changed("term", term.id(), TermView.of(term)));
    }
}
