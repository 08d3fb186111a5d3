package org.alumninetwork.chapters.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;

/** The parties' officers keep its measures. */
@ApplicationScoped
class MeasureService {

    private final Partnerships partnerships;
    private final MeasureRepository measures;
    private final PartnershipPolicy policy;
    private final ChangeLog changes;
    private final Clock clock;

    MeasureService(
            Partnerships partnerships,
            MeasureRepository measures,
            PartnershipPolicy policy,
            ChangeLog changes,
            Clock clock) {
        this.partnerships = partnerships;
        this.measures = measures;
        this.policy = policy;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    MeasureView add(UUID partnershipId, MeasureDetails details) {
        Partnership partnership = workedOn(partnershipId);
        Measure measure = Measure.of(partnershipId, details, todayOf(partnership), clock.instant());
        measures.persist(measure);
        return published(measure);
    }

    @Transactional
    MeasureView amend(UUID partnershipId, UUID id, Precondition precondition, MergePatch patch) {
        Partnership partnership = workedOn(partnershipId);
        Measure measure = measures.required(partnershipId, id);
        precondition.holdsFor(measure.version());
        measure.amend(patch.applyTo(measure.details()), todayOf(partnership), clock.instant());
        return published(measure);
    }

    private Partnership workedOn(UUID id) {
        Partnership partnership = partnerships.seen(id);
        policy.mayWorkOn(partnership);
        return partnership;
    }

    private LocalDate todayOf(Partnership partnership) {
        return LocalDate.ofInstant(
                clock.instant(), ZoneId.of(partnership.details().timeZone()));
    }

    private MeasureView published(Measure measure) {
        measures.flush();
        MeasureView view = measure.view();
        changes.changed("measure", measure.id(), view);
        return view;
    }
}
