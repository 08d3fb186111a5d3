package org.alumninetwork.members.importing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.members.importing.ImportedRowRepository.FoundRow;
import org.alumninetwork.members.member.ShownValues;
import org.alumninetwork.members.member.ShownValues.Shown;
import org.alumninetwork.members.member.Sight;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.members.source.SourcePolicy;
import org.alumninetwork.members.source.SourceService;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

/** Imports, to those who may deal with their source. */
@ApplicationScoped
class ImportService {

    private final ImportReceiver receiver;
    private final ImportRepository imports;
    private final ImportedRowRepository rows;
    private final ImportReport report;
    private final ImportJournal journal;
    private final SourceService sources;
    private final SourcePolicy policy;
    private final Sights sights;
    private final ShownValues shownValues;

    ImportService(
            ImportReceiver receiver,
            ImportRepository imports,
            ImportedRowRepository rows,
            ImportReport report,
            ImportJournal journal,
            SourceService sources,
            SourcePolicy policy,
            Sights sights,
            ShownValues shownValues) {
        this.sights = sights;
        this.shownValues = shownValues;
        this.receiver = receiver;
        this.imports = imports;
        this.rows = rows;
        this.report = report;
        this.journal = journal;
        this.sources = sources;
        this.policy = policy;
    }

    /** An import that was accepted, now or by the first request with the same key. */
    record Accepted(ImportView view, boolean replayed) {}

    Accepted accept(ImportQuery query, FileFormat format, Optional<String> key, InputStream file) {
        var receipt = receiver.receive(sources.known(query.source), query.kind(format), key, file);
        return new Accepted(get(receipt.importId()), receipt.replayed());
    }

    @Transactional
    Page<ImportView> page(ImportFilter filter, PageRequest page) {
        return Page.of(
                imports.page(policy.reach(), filter.source, page), page, ImportRepository.BeforeId::of, view -> view);
    }

    @Transactional
    ImportView get(UUID id) {
        return imports.find(id, policy.reach())
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no import " + id + "."));
    }

    @Transactional
    Page<ImportedRowView> rows(UUID id, ImportRows asked, PageRequest page) {
        get(id);
        Sight sight = sights.ofCaller();
        Page<FoundRow> found =
                Page.of(rows.of(id, asked.outcome, sight, page), page, ImportedRowRepository.AfterRow::of, row -> row);
        shownValues.note(
                found.items().stream()
                        .filter(FoundRow::showsWhatIs)
                        .map(row -> new Shown(row.memberId(), row.view().field()))
                        .toList(),
                sight);
        return found.map(FoundRow::view);
    }

    @Transactional
    StreamingOutput report(UUID id) {
        return report.of(get(id).id(), sights.ofCaller());
    }

    /** As many may lapse as would; the import goes on, unless the source has sent something since. */
    @Transactional
    ImportView confirm(UUID id) {
        get(id);
        if (!journal.confirm(id)) {
            throw ImportProblems.NOTHING_TO_CONFIRM.because(whyNot(id, ImportState.AWAITING_CONFIRMATION));
        }
        return get(id);
    }

    /** What failed is tried again with the rows that it brought, unless the source has sent something since. */
    @Transactional
    ImportView restart(UUID id) {
        get(id);
        if (!journal.restart(id)) {
            throw ImportProblems.NOTHING_TO_RESTART.because(whyNot(id, ImportState.FAILED));
        }
        return get(id);
    }

    private String whyNot(UUID id, ImportState needed) {
        ImportState state = get(id).state();
        return state == needed ? "The source has sent something since: what that says counts." : "It is " + state + ".";
    }

    /** What is being worked on ends after its present step, and leaves nothing. */
    @Transactional
    void cancel(UUID id, Precondition precondition) {
        ImportView view = get(id);
        precondition.holdsFor(view.version());
        switch (view.state()) {
            case QUEUED, RUNNING, AWAITING_CONFIRMATION -> cancelUnlessEnded(id);
            case SUCCEEDED, FAILED, CANCELLED -> throw ended(view.state());
        }
    }

    private void cancelUnlessEnded(UUID id) {
        if (!journal.cancel(id)) {
            throw ended(get(id).state());
        }
    }

    private static HttpProblem ended(ImportState state) {
        return ImportProblems.IMPORT_ENDED.because("It is " + state + ".");
    }
}
