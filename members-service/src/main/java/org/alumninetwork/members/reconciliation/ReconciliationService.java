package org.alumninetwork.members.reconciliation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.alumninetwork.members.member.ShownValues;
import org.alumninetwork.members.member.ShownValues.Shown;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.members.source.CsvExport;
import org.alumninetwork.members.source.SourceService;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;

/** Reconciles, for those who may know of the source. */
@ApplicationScoped
class ReconciliationService {

    private final SourceService sources;
    private final ReconciliationRepository repository;
    private final CsvExport export;
    private final Sights sights;
    private final ShownValues shownValues;

    ReconciliationService(
            SourceService sources,
            ReconciliationRepository repository,
            CsvExport export,
            Sights sights,
            ShownValues shownValues) {
        this.sights = sights;
        this.shownValues = shownValues;
        this.sources = sources;
        this.repository = repository;
        this.export = export;
    }

    @Transactional
    Page<ReconciliationView> page(UUID source, ReconciliationFilter filter, PageRequest page) {
        Comparison comparison = comparisonOf(source);
        Page<ReconciliationView> found = Page.of(
                repository.page(comparison, filter.finding, page),
                page,
                ReconciliationRepository.AfterId::of,
                view -> view);
        shownValues.note(
                found.items().stream()
                        .flatMap(view -> view.shownFields().map(field -> new Shown(view.memberId(), field)))
                        .toList(),
                comparison.sight());
        return found;
    }

    /** The rights are looked at, and who looks is noted, before the first byte goes out. */
    @Transactional
    StreamingOutput report(UUID source) {
        Comparison comparison = comparisonOf(source);
        shownValues.note(comparison.shown(), comparison.sight());
        String report = comparison.report();
        return stream -> QuarkusTransaction.requiringNew().run(() -> export.write(report, stream));
    }

    private Comparison comparisonOf(UUID id) {
        sources.known(id);
        return repository
                .lastWholeFile(id, sights.ofCaller())
                .orElseThrow(() -> ReconciliationProblems.NO_WHOLE_FILE.because("None of this source is kept."));
    }
}
