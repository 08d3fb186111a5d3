package org.alumninetwork.members.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.hibernate.Session;

/** Reads what became of the rows of an import. */
@ApplicationScoped
class ImportedRowRepository {

    private static final String REJECTED = """
            select line, external_id, field, reason from import_rejection
            where import_id = :import and (line, field) > (:line, :field)
            order by line, field limit :most""";

    private static final String TAKEN = """
            select r.line, r.external_id, cast(null as text) as field, cast(null as text) as reason
            from import_outcome o, unnest(o.lines, o.external_ids) as r (line, external_id)
            where o.import_id = :import and o.outcome = :outcome and o.last_line > :line and r.line > :line
            order by r.line limit :most""";

    /** The list is in the order of the file; a row may have several faults. */
    record AfterFault(long line, String field) {
        static AfterFault of(ImportedRowView row) {
            return new AfterFault(row.line(), Optional.ofNullable(row.field()).orElse(""));
        }
    }

    private final Session database;

    ImportedRowRepository(Session database) {
        this.database = database;
    }

    List<ImportedRowView> of(UUID importId, RowOutcome outcome, PageRequest page) {
        AfterFault after = page.after(AfterFault.class).orElse(new AfterFault(0, ""));
        var query = outcome == RowOutcome.REJECTED
                ? database.createNativeQuery(REJECTED, Tuple.class).setParameter("field", after.field())
                : database.createNativeQuery(TAKEN, Tuple.class).setParameter("outcome", outcome.name());
        return query.setParameter("import", importId)
                .setParameter("line", after.line())
                .setParameter("most", page.rowsToRead())
                .getResultStream()
                .map(row -> viewOf(row, outcome))
                .toList();
    }

    private static ImportedRowView viewOf(Tuple row, RowOutcome outcome) {
        return new ImportedRowView(
                row.get("line", Long.class),
                row.get("external_id", String.class),
                outcome,
                Optional.ofNullable(row.get("field", String.class))
                        .filter(field -> !field.isEmpty())
                        .orElse(null),
                row.get("reason", String.class));
    }
}
