package org.alumninetwork.chapters.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.problem.CommonProblems;

/** Finds agreements for those who may know of them, and tells the feed what became of them. */
@ApplicationScoped
class Partnerships {

    private final PartnershipRepository partnerships;
    private final PartnershipPolicy policy;
    private final ChangeLog changes;
    private final Clock clock;

    Partnerships(PartnershipRepository partnerships, PartnershipPolicy policy, ChangeLog changes, Clock clock) {
        this.partnerships = partnerships;
        this.policy = policy;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none that the caller may know of
     */
    Partnership seen(UUID id) {
        return partnerships
                .findByIdOptional(id)
                .filter(found -> policy.maySee(found, found.stateAt(clock.instant())))
                .orElseThrow(() -> none(id));
    }

    /** As {@link #seen(UUID)}, locked until the end of the transaction. */
    Partnership locked(UUID id) {
        return partnerships
                .locked(id)
                .filter(found -> policy.maySee(found, found.stateAt(clock.instant())))
                .orElseThrow(() -> none(id));
    }

    /** Locked, for one who acts for a party. */
    Partnership worked(UUID id) {
        Partnership partnership = locked(id);
        policy.mayWorkOn(partnership);
        return partnership;
    }

    PartnershipView published(Partnership partnership) {
        partnership.tell(clock.instant());
        partnerships.persist(partnership);
        partnerships.flush();
        PartnershipView view = partnership.viewAt(clock.instant());
        changes.changed("partnership", partnership.id(), view);
        return view;
    }

    private static RuntimeException none(UUID id) {
        return CommonProblems.NOT_FOUND.because("There is no agreement " + id + ".");
    }
}
