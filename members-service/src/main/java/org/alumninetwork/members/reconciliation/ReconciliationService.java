package org.alumninetwork.members.reconciliation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
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

    ReconciliationService(SourceService sources, ReconciliationRepository repository, CsvExport export, Sights sights) {
        this.sights = sights;
        this.sources = sources;
        this.repository = repository;
        this.export = export;
    }

    @Transactional
    Page<ReconciliationView> page(UUID source, ReconciliationFilter filter, PageRequest page) {
        Comparison comparison = comparisonOf(source);
        return Page.of(
                repository.page(comparison, filter.finding, page),
                page,
                ReconciliationRepository.AfterId::of,
                view -> view);
    }

    /** The rights are looked at before the first byte goes out. */
    @Transactional
    StreamingOutput report(UUID source) {
        String report = comparisonOf(source).report();
        return stream -> QuarkusTransaction.requiringNew().run(() -> export.write(report, stream));
    }

    private Comparison comparisonOf(UUID id) {
        sources.known(id);
        return repository
                .lastWholeFile(id, sights.ofCaller())
                .orElseThrow(() -> ReconciliationProblems.NO_WHOLE_FILE.because("None of this source is kept."));
    }
}
