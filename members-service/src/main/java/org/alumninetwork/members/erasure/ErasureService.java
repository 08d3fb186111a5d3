package org.alumninetwork.members.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberPolicy;
import org.alumninetwork.members.member.MemberRepository;
import org.alumninetwork.members.member.MergedRecords;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.erasure.ErasureAnswer;
import org.alumninetwork.support.problem.CommonProblems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Erases in two steps across services, through the feed alone: all say what stands against it, and only where nothing
 * does all erase. Whoever is down answers later.
 */
@ApplicationScoped
public class ErasureService {

    private static final int SERVICES = 3;

    private final ErasureRepository erasures;
    private final ErasedMember erased;
    private final MemberRepository members;
    private final MergedRecords records;
    private final MemberPolicy policy;
    private final Sights sights;
    private final CallerIdentity identity;
    private final ChangeLog changes;
    private final Clock clock;

    ErasureService(
            ErasureRepository erasures,
            ErasedMember erased,
            MemberRepository members,
            MergedRecords records,
            MemberPolicy policy,
            Sights sights,
            CallerIdentity identity,
            ChangeLog changes,
            Clock clock) {
        this.erasures = erasures;
        this.erased = erased;
        this.members = members;
        this.records = records;
        this.policy = policy;
        this.sights = sights;
        this.identity = identity;
        this.changes = changes;
        this.clock = clock;
    }

    /** What the other services follow. */
    @FeedData("erasure")
    @Schema(description = "An erasure that every service takes part in.")
    record ReplicatedErasure(UUID id, UUID memberId, ErasureState state, boolean dryRun) {}

    @Transactional
    ErasureView ask(UUID memberId, boolean dryRun) {
        Member member = members.known(memberId, sights.ofCaller());
        policy.mayAmend(member);
        records.takeTurn(List.of(memberId));
        members.known(memberId, sights.ofCaller());
        mustNotRun(memberId);
        return view(begun(memberId, dryRun, identity.current().key()));
    }

    /** By a rule of retention, of which only administrators read the receipt; nothing where one runs already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(UUID memberId) {
        records.takeTurn(List.of(memberId));
        if (records.present(memberId).isPresent() && !erasures.isRunningFor(memberId)) {
            begun(memberId, false, "retention");
        }
    }

    private Erasure begun(UUID memberId, boolean dryRun, String by) {
        Erasure erasure = Erasure.of(memberId, dryRun, erasures.hashOf(by), clock.instant());
        erasures.persistAndFlush(erasure);
        tell(erasure);
        take(new ErasureAnswer(
                erasure.id(), "members", "PREPARED", erased.blockers(memberId), erased.counts(memberId)));
        return erasure;
    }

    /** To whoever asked, and to administrators. */
    @Transactional
    ErasureView get(UUID id) {
        return erasures.findByIdOptional(id)
                .filter(this::isKnownToCaller)
                .map(this::view)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no erasure " + id + "."));
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while the member is being erased
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mustNotRun(UUID member) {
        if (erasures.isRunningFor(member)) {
            throw ErasureProblems.ERASURE_IN_PROGRESS.because("Wait for its end.");
        }
    }

    /** An answer of a service, this one included; the last one that is missing decides. */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(ErasureAnswer answer) {
        erasures.locked(answer.erasureId()).ifPresent(erasure -> {
            erasures.keep(answer, clock.instant());
            decide(erasure, erasures.partsOf(erasure.id()));
        });
    }

    private void decide(Erasure erasure, List<ErasurePartView> parts) {
        switch (erasure.state()) {
            case PREPARING -> {
                if (parts.size() == SERVICES) {
                    decideOnAnswers(erasure, parts);
                }
            }
            case ERASING -> {
                if (parts.stream().filter(part -> part.state().equals("ERASED")).count() == SERVICES) {
                    become(erasure, ErasureState.ERASED);
                }
            }
            case BLOCKED, PREPARED, ERASED -> {} // decided
        }
    }

    private void decideOnAnswers(Erasure erasure, List<ErasurePartView> parts) {
        boolean blocked = parts.stream().anyMatch(part -> !part.blockers().isEmpty());
        if (blocked || !erased.blockers(erasure.memberId()).isEmpty()) {
            become(erasure, ErasureState.BLOCKED);
        } else if (erasure.isDryRun()) {
            become(erasure, ErasureState.PREPARED);
        } else {
            erase(erasure);
        }
    }

    private void erase(Erasure erasure) {
        records.takeTurn(List.of(erasure.memberId()));
        Erasure running = erasures.locked(erasure.id()).orElseThrow();
        ErasureAnswer done =
                new ErasureAnswer(running.id(), "members", "ERASED", List.of(), erased.counts(running.memberId()));
        erased.erase(running.memberId(), clock.instant());
        become(running, ErasureState.ERASING);
        take(done);
    }

    private void become(Erasure erasure, ErasureState next) {
        erasure.become(next, clock.instant());
        erasures.flush();
        tell(erasure);
    }

    private void tell(Erasure erasure) {
        changes.changed(
                "erasure",
                erasure.id(),
                new ReplicatedErasure(erasure.id(), erasure.memberId(), erasure.state(), erasure.isDryRun()));
    }

    private boolean isKnownToCaller(Erasure erasure) {
        return identity.current() instanceof Caller.Administrator
                || erasure.wasAskedBy(erasures.hashOf(identity.current().key()));
    }

    private ErasureView view(Erasure erasure) {
        return ErasureView.of(erasure, erasures.partsOf(erasure.id()));
    }
}
