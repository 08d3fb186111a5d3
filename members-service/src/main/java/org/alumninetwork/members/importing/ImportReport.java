package org.alumninetwork.members.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.alumninetwork.members.source.CsvExport;

/** What became of the rows of an import as a file, for the registrar. */
@ApplicationScoped
class ImportReport {

    private static final String ROWS = """
            select line, outcome, external_id as "externalId", field, opened_safely(before) as before,
                opened_safely(after) as after, reason
            from (
                select line, 'REJECTED' as outcome, external_id, nullif(field, '') as field, 0 as position,
                    null as before, null as after, reason
                from import_rejection where import_id = '%import%'
                union all
                select case when o.outcome <> 'LAPSED' then r.line end, o.outcome, r.external_id, d.field,
                    coalesce(d.position, 0), d.before, d.after, null
                from import_outcome o cross join lateral unnest(o.lines, o.external_ids) as r (line, external_id)
                left join import_difference d
                    on o.outcome = 'UPDATED' and d.import_id = o.import_id and d.line = r.line
                where o.import_id = '%import%'
            ) as report order by report.line nulls last, report.position, report.external_id""";

    private final CsvExport export;

    ImportReport(CsvExport export) {
        this.export = export;
    }

    StreamingOutput of(UUID importId) {
        return stream -> QuarkusTransaction.requiringNew()
                .run(() -> export.write(ROWS.replace("%import%", importId.toString()), stream));
    }
}
