package org.alumninetwork.chapters.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.chapters.office.Office;
import org.alumninetwork.support.problem.Violation;

/** What an office lays down for the terms in it. The office's row is locked while it is asked. */
@ApplicationScoped
class TermRules {

    private final TermRepository terms;

    TermRules(TermRepository terms) {
        this.terms = terms;
    }

    /** The period that is asked for; without an end, and for a regular term, as long as the office lays down. */
    static TermPeriod periodOf(AppointMember asked, Office office) {
        LocalDate usualEnd = office.termMonths()
                .filter(_ -> asked.holder().kind() == TermKind.REGULAR)
                .map(months -> asked.startsOn().plusMonths(months).minusDays(1))
                .orElse(null);
        return new TermPeriod(asked.startsOn(), asked.endsOn() == null ? usualEnd : asked.endsOn());
    }

    /**
     * @param besides the term that is being changed, or null
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where another term, or the office, stands against it
     */
    void allow(Office office, Holder holder, TermPeriod period, UUID besides) {
        refuseOverlap(office, holder.memberId(), period, besides);
        if (holder.kind() == TermKind.REGULAR) {
            office.termMonths().ifPresent(months -> refuseLongerThan(months, period));
            office.termsInRow().ifPresent(most -> refuseMoreThan(most, office, holder.memberId(), period, besides));
        }
    }

    /** Held by the database, too, which does not say how long the term may be. */
    private static void refuseLongerThan(int months, TermPeriod period) {
        if (!period.isNoLongerThan(months)) {
            LocalDate last = period.startsOn().plusMonths(months).minusDays(1);
            throw TermProblems.TERM_TOO_LONG.because(
                    "The office allows " + months + " months.",
                    List.of(Violation.ofBody("/endsOn", "must be " + last + " or earlier")));
        }
    }

    private void refuseOverlap(Office office, UUID member, TermPeriod period, UUID besides) {
        terms.overlapping(office, member, period, besides).ifPresent(other -> {
            boolean sameMember = other.memberId().equals(member);
            TermProblems problem = sameMember ? TermProblems.MEMBER_HOLDS_OFFICE : TermProblems.OFFICE_IS_HELD;
            throw problem.because(
                    "Term " + other.id() + " runs " + other.period().inWords() + ".");
        });
    }

    private void refuseMoreThan(int most, Office office, UUID member, TermPeriod period, UUID besides) {
        List<TermPeriod> others = terms.regularOf(office, member, besides);
        long inARow = 1 + before(period, others).count() + after(period, others).count();
        if (inARow > most) {
            throw TermProblems.TOO_MANY_TERMS_IN_A_ROW.because(
                    "It would be " + inARow + " in a row, and " + most + " are allowed.");
        }
    }

    private static Stream<TermPeriod> before(TermPeriod period, List<TermPeriod> others) {
        return others.stream()
                .filter(other -> other.isFollowedBy(period))
                .flatMap(other -> Stream.concat(Stream.of(other), before(other, others)));
    }

    private static Stream<TermPeriod> after(TermPeriod period, List<TermPeriod> others) {
        return others.stream()
                .filter(period::isFollowedBy)
                .flatMap(other -> Stream.concat(Stream.of(other), after(other, others)));
    }
}
