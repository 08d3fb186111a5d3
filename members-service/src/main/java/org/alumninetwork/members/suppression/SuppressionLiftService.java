package org.alumninetwork.members.suppression;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.members.source.SourceService;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

/** A lift lets every registry tell of somebody again, so administrators alone decide on it. */
@ApplicationScoped
class SuppressionLiftService {

    private static final String UNIQUE_ID = "eduPersonUniqueId";
    private static final String ORCID = "orcid";

    private final SuppressionLiftRepository lifts;
    private final SourceService sources;
    private final CallerIdentity identity;
    private final Clock clock;

    SuppressionLiftService(
            SuppressionLiftRepository lifts, SourceService sources, CallerIdentity identity, Clock clock) {
        this.lifts = lifts;
        this.sources = sources;
        this.identity = identity;
        this.clock = clock;
    }

    @Transactional
    Page<SuppressionLiftView> page(PageRequest page) {
        mustBeAdministrator();
        return Page.of(lifts.latest(page), page, SuppressionLiftRepository.BeforeId::of, SuppressionLiftView::of);
    }

    @Transactional
    SuppressionLiftView get(UUID id) {
        mustBeAdministrator();
        return SuppressionLiftView.of(lifts.required(id));
    }

    @Transactional
    SuppressionLiftView lift(LiftSuppression asked) {
        mustBeAdministrator();
        asked.mustNameSomebody();
        List<String> lifted = liftedBy(asked);
        if (lifted.isEmpty()) {
            throw SuppressionProblems.NOT_SUPPRESSED.because("Nobody who was erased was called so.");
        }
        SuppressionLift lift =
                SuppressionLift.of(lifted, asked.reason(), identity.current().key(), clock.instant());
        lifts.persistAndFlush(lift);
        return SuppressionLiftView.of(lift);
    }

    private List<String> liftedBy(LiftSuppression asked) {
        List<String> lifted = new ArrayList<>();
        if (asked.externalId() != null
                && lifts.lift("source:" + sources.known(asked.source()).id(), asked.externalId())) {
            lifted.add("externalId");
        }
        if (asked.eduPersonUniqueId() != null && lifts.lift(UNIQUE_ID, asked.eduPersonUniqueId())) {
            lifted.add(UNIQUE_ID);
        }
        if (asked.orcid() != null && lifts.lift(ORCID, asked.orcid())) {
            lifted.add(ORCID);
        }
        return lifted;
    }

    private void mustBeAdministrator() {
        if (!(identity.current() instanceof Caller.Administrator)) {
            throw CommonProblems.FORBIDDEN.because("Only administrators let registries tell of somebody again.");
        }
    }
}
