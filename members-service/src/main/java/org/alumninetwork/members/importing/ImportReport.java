package org.alumninetwork.members.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.alumninetwork.members.member.ShownValues;
import org.alumninetwork.members.member.Sight;
import org.alumninetwork.members.source.CsvExport;

/** What became of the rows of an import as a file, for the registrar. */
@ApplicationScoped
class ImportReport {

    private static final String ROWS = """
            select line, outcome, opened_safely(external_id) as "externalId", field, opened_safely(before) as before,
                opened_safely(after) as after, reason
            from (
                select line, 'REJECTED' as outcome, external_id, nullif(field, '') as field, 0 as position,
                    null as before, null as after, reason
                from import_rejection where import_id = '%import%'
                union all
                select case when o.outcome <> 'LAPSED' then r.line end, o.outcome, r.external_id, d.field,
                    coalesce(d.position, 0), case when %shown% then d.before end, d.after, null
                from import_outcome o cross join lateral unnest(o.lines, o.external_ids) as r (line, external_id)
                left join import_difference d
                    on o.outcome = 'UPDATED' and d.import_id = o.import_id and d.line = r.line
                left join import i on i.id = o.import_id
                left join member_source ms on ms.source_id = i.source_id and ms.external_id = r.external_id
                left join member m on m.id = ms.member_id
                where o.import_id = '%import%'
            ) as report order by report.line nulls last, report.position, report.external_id""";

    private static final String SHOWN = """
            select m.id, d.field from import_difference d join import i on i.id = d.import_id
            join member_source ms on ms.source_id = i.source_id and ms.external_id = d.external_id
            join member m on m.id = ms.member_id
            where d.import_id = '%import%' and d.before is not null and %shown%""";

    private final CsvExport export;
    private final ShownValues shownValues;

    ImportReport(CsvExport export, ShownValues shownValues) {
        this.export = export;
        this.shownValues = shownValues;
    }

    /** @param sight of who asks, to whom values that they do not see are not shown; what they see is noted */
    StreamingOutput of(UUID importId, Sight sight) {
        shownValues.note(filled(SHOWN, importId, sight), sight);
        String rows = filled(ROWS, importId, sight);
        return stream -> QuarkusTransaction.requiringNew().run(() -> export.write(rows, stream));
    }

    private static String filled(String query, UUID importId, Sight sight) {
        return query.replace("%import%", importId.toString()).replace("%shown%", sight.seesNamed("d.field"));
    }
}
