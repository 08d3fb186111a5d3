package org.alumninetwork.members.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberBelongings;
import org.alumninetwork.members.member.MemberPolicy;
import org.alumninetwork.members.member.MemberRepository;
import org.alumninetwork.members.member.Sight;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.members.member.VisibleField;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;

/** What members offer as mentors; who may see it is theirs to say, as of any field. */
@ApplicationScoped
public class MentoringService implements MemberBelongings {

    private static final String OFFER = "mentoring-offer";

    private final MentoringRepository offers;
    private final MemberRepository members;
    private final MemberPolicy policy;
    private final Sights sights;
    private final ChangeLog changes;
    private final Clock clock;

    MentoringService(
            MentoringRepository offers,
            MemberRepository members,
            MemberPolicy policy,
            Sights sights,
            ChangeLog changes,
            Clock clock) {
        this.offers = offers;
        this.members = members;
        this.policy = policy;
        this.sights = sights;
        this.changes = changes;
        this.clock = clock;
    }

    /** Nothing where the caller does not see it. */
    @Transactional
    MentoringView get(UUID memberId) {
        Sight sight = sights.ofCaller();
        members.known(memberId, sight);
        return members.shows(memberId, VisibleField.MENTORING, sight)
                ? view(offers.of(memberId), memberId)
                : MentoringView.none(memberId);
    }

    /** What is held against the precondition is what is changed: it is read once. */
    @Transactional
    MentoringView amend(UUID memberId, Precondition precondition, MergePatch patch) {
        Member member = members.known(memberId, sights.ofCaller());
        policy.mayAmend(member);
        Optional<MentoringOffer> offer = offers.of(memberId);
        MentoringView present = view(offer, memberId);
        precondition.holdsFor(present.version());
        MentoringDetails amended = patch.applyTo(present.details());
        return amended.equals(present.details())
                ? present
                : offered(offer.orElseGet(() -> MentoringOffer.of(memberId)), amended);
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where the mentor takes nobody at the moment, or shows the
     *     caller no offer
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mustBeOpen(UUID mentor) {
        if (offers.of(mentor).filter(MentoringOffer::isOpen).isEmpty()
                || !members.shows(mentor, VisibleField.MENTORING, sights.ofCaller())) {
            throw MentoringProblems.NO_PLACE_WITH_MENTOR.because("There is no offer, it is paused, or it is taken.");
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where no place is free any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takePlace(UUID mentor) {
        if (!offers.takePlace(mentor)) {
            throw MentoringProblems.NO_PLACE_WITH_MENTOR.because("Every place is taken, or the offer is paused.");
        }
        told(mentor);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void freePlace(UUID mentor) {
        offers.freePlace(mentor);
        told(mentor);
    }

    /**
     * Counts the mentees anew after two records became one, or two again, or mentees left; a mentor is never sent one away
     * by that.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recount(UUID mentor) {
        offers.recount(mentor);
        told(mentor);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleteOf(UUID member) {
        if (offers.deleteById(member)) {
            changes.deleted(OFFER, member);
        }
    }

    private void told(UUID mentor) {
        offers.fresh(mentor).ifPresent(offer -> changes.changed(OFFER, mentor, MentoringView.of(offer)));
    }

    private static MentoringView view(Optional<MentoringOffer> offer, UUID memberId) {
        return offer.map(MentoringView::of).orElseGet(() -> MentoringView.none(memberId));
    }

    private MentoringView offered(MentoringOffer offer, MentoringDetails amended) {
        offer.amend(amended, clock.instant());
        offers.persistAndFlush(offer);
        MentoringView view = MentoringView.of(offer);
        changes.changed(OFFER, offer.memberId(), view);
        return view;
    }
}
