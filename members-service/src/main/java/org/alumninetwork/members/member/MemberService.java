package org.alumninetwork.members.member;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alumninetwork.members.provenance.Origins;
import org.alumninetwork.members.source.MemberSources;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;

@ApplicationScoped
class MemberService {

    private final MemberRepository members;
    private final List<MemberBelongings> belongings;
    private final MemberSources memberSources;
    private final Origins origins;
    private final Authorship authorship;
    private final RecordClaim recordClaim;
    private final MemberPolicy policy;
    private final Sights sights;
    private final MemberViews views;
    private final MemberFeed feed;
    private final ToldChanges told;
    private final Clock clock;

    MemberService(
            MemberRepository members,
            @All List<MemberBelongings> belongings,
            MemberSources memberSources,
            Origins origins,
            Authorship authorship,
            RecordClaim recordClaim,
            MemberPolicy policy,
            Sights sights,
            MemberViews views,
            MemberFeed feed,
            ToldChanges told,
            Clock clock) {
        this.members = members;
        this.belongings = belongings;
        this.memberSources = memberSources;
        this.origins = origins;
        this.authorship = authorship;
        this.recordClaim = recordClaim;
        this.policy = policy;
        this.sights = sights;
        this.views = views;
        this.feed = feed;
        this.told = told;
        this.clock = clock;
    }

    @Transactional
    MemberView create(MemberDetails details) {
        policy.mayCreate();
        origins.ofStaff();
        return published(persisted(Member.create(details, clock.instant())), sights.ofCaller());
    }

    @Transactional
    MemberView register(MemberDetails details) {
        String login = policy.ownLogin();
        policy.mayClaim(MemberField.givenBy(details));
        if (members.findByLogin(login).isPresent()) {
            throw MemberProblems.ALREADY_REGISTERED.because("Read the record at /v1/members/me.");
        }
        origins.ofMember();
        Member member = recordClaim
                .by(login, details, clock.instant())
                .orElseGet(() -> persisted(Member.register(login, details, clock.instant())));
        return published(member, new Sight.Everything());
    }

    @Transactional
    MemberView own() {
        return views.of(ownRecord(), new Sight.Everything());
    }

    @Transactional
    MemberView amendOwn(Precondition precondition, MergePatch patch) {
        return amend(ownRecord(), precondition, patch, new Sight.Everything());
    }

    /** By the same rules, at another door. */
    @Transactional
    void amendOwn(MemberDetails amended) {
        change(ownRecord(), amended);
    }

    @Transactional
    MemberView amend(UUID id, Precondition precondition, MergePatch patch) {
        Sight sight = sights.ofCaller();
        Member member = members.known(id, sight);
        policy.mayAmend(member);
        return amend(member, precondition, patch, sight);
    }

    @Transactional
    void delete(UUID id, Precondition precondition) {
        Member member = members.known(id, sights.ofCaller());
        policy.mayDelete();
        precondition.holdsFor(member.version());
        told.forget(id);
        memberSources.partFrom(id);
        belongings.forEach(part -> part.deleteOf(id));
        members.delete(member);
        members.flush();
        feed.deleted(id);
    }

    @Transactional
    Member ownRecord() {
        return members.findByLogin(policy.ownLogin())
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("The login is not linked to a member record."));
    }

    private MemberView amend(Member member, Precondition precondition, MergePatch patch, Sight sight) {
        precondition.holdsFor(member.version());
        change(member, patch.applyTo(member.details()));
        return views.of(member, sight);
    }

    private void change(Member member, MemberDetails amended) {
        Set<MemberField> changed = MemberField.differingBetween(member.details(), amended);
        if (!policy.vouchesFor(member)) {
            policy.mayClaim(changed);
        }
        mustNotBeOwned(member, changed);
        if (!amended.equals(member.details())) {
            authorship.note(member);
            member.amend(amended, clock.instant());
            publish(member);
        }
    }

    private void mustNotBeOwned(Member member, Set<MemberField> changed) {
        Map<String, String> owners = memberSources.ownedFields(member.id());
        List<Violation> owned = changed.stream()
                .filter(field -> owners.containsKey(field.key()))
                .map(field -> Violation.ofBody("/" + field.key(), "is kept by the source " + owners.get(field.key())))
                .toList();
        if (!owned.isEmpty()) {
            throw MemberProblems.FIELD_OWNED_BY_SOURCE.because("Nothing was changed.", owned);
        }
    }

    private Member persisted(Member member) {
        members.persist(member);
        return member;
    }

    private MemberView published(Member member, Sight sight) {
        publish(member);
        return views.of(member, sight);
    }

    /** Flushing first gives the version that the caller is told. */
    private void publish(Member member) {
        members.flush();
        feed.changed(member);
    }
}
