package org.alumninetwork.members.communication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberBelongings;
import org.alumninetwork.members.member.MemberPolicy;
import org.alumninetwork.members.member.MemberRepository;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;

/** How members want to be written to: theirs to say, or those in charge say it on their word. */
@ApplicationScoped
class CommunicationService implements MemberBelongings {

    private static final String PREFERENCE = "communication-preference";

    private final CommunicationRepository preferences;
    private final MemberRepository members;
    private final MemberPolicy policy;
    private final Sights sights;
    private final ChangeLog changes;
    private final Clock clock;

    CommunicationService(
            CommunicationRepository preferences,
            MemberRepository members,
            MemberPolicy policy,
            Sights sights,
            ChangeLog changes,
            Clock clock) {
        this.preferences = preferences;
        this.members = members;
        this.policy = policy;
        this.sights = sights;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    CommunicationView get(UUID memberId) {
        mine(memberId);
        return view(preferences.findByIdOptional(memberId), memberId);
    }

    /** What is held against the precondition is what is changed: it is read once. */
    @Transactional
    CommunicationView amend(UUID memberId, Precondition precondition, MergePatch patch) {
        mine(memberId);
        Optional<CommunicationPreference> said = preferences.findByIdOptional(memberId);
        CommunicationView present = view(said, memberId);
        precondition.holdsFor(present.version());
        CommunicationDetails amended = patch.applyTo(present.details());
        return amended.equals(present.details())
                ? present
                : published(said.orElseGet(() -> CommunicationPreference.of(memberId)), amended);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleteOf(UUID member) {
        if (preferences.deleteById(member)) {
            changes.deleted(PREFERENCE, member);
        }
    }

    private static CommunicationView view(Optional<CommunicationPreference> said, UUID memberId) {
        return said.map(CommunicationView::of).orElseGet(() -> CommunicationView.unlessSaid(memberId));
    }

    private CommunicationView published(CommunicationPreference preference, CommunicationDetails amended) {
        preference.amend(amended, clock.instant());
        preferences.persistAndFlush(preference);
        CommunicationView view = CommunicationView.of(preference);
        changes.changed(PREFERENCE, preference.memberId(), view);
        return view;
    }

    private void mine(UUID memberId) {
        Member member = members.known(memberId, sights.ofCaller());
        policy.mayAmend(member);
    }
}
