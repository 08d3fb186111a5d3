package org.alumninetwork.members.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.members.member.Sight;
import org.alumninetwork.support.paging.PageRequest;
import org.hibernate.Session;

/** Reads what became of the rows of an import. */
@ApplicationScoped
class ImportedRowRepository {

    private static final String REJECTED = """
            select line as place, 0 as position, line, cast(null as uuid) as member_id, external_id, field, cast(null as text) as before,
                cast(null as text) as after, reason from import_rejection
            where import_id = :import and (line, field) > (:line, :field)
            order by line, field limit :most""";

    /** Who lapses is in no line of the file. */
    private static final String TAKEN = """
            select r.line as place, coalesce(d.position, 0) as position,
                case when o.outcome <> 'LAPSED' then r.line end as line, m.id as member_id, r.external_id, d.field,
                case when %shown% then d.before end as before, d.after, cast(null as text) as reason
            from import_outcome o cross join lateral unnest(o.lines, o.external_ids) as r (line, external_id)
            left join import_difference d
                on o.outcome = 'UPDATED' and d.import_id = o.import_id and d.line = r.line
            left join import i on i.id = o.import_id
            left join member_source ms on ms.source_id = i.source_id and ms.external_id = r.external_id
            left join member m on m.id = ms.member_id
            where o.import_id = :import and o.outcome = :outcome and o.last_line >= :line
            and (r.line, coalesce(d.position, 0)) > (:line, :position)
            order by r.line, position limit :most""";

    /** The list is in the order of the file; a row may have several faults, or several differences. */
    record AfterRow(long line, int position, String field) {
        static AfterRow of(FoundRow row) {
            return new AfterRow(
                    row.place(),
                    row.position(),
                    Optional.ofNullable(row.view().field()).orElse(""));
        }
    }

    /**
     * @param place of the row in the list
     * @param memberId of whom it is; null of a row that was refused, and of one who is not here
     */
    record FoundRow(long place, int position, UUID memberId, ImportedRowView view) {

        boolean showsWhatIs() {
            return view.before() != null;
        }
    }

    private final Session database;

    ImportedRowRepository(Session database) {
        this.database = database;
    }

    /** @param sight of who asks, to whom values that they do not see are not shown */
    List<FoundRow> of(UUID importId, RowOutcome outcome, Sight sight, PageRequest page) {
        AfterRow after = page.after(AfterRow.class).orElse(new AfterRow(0, Integer.MAX_VALUE, ""));
        var query = outcome == RowOutcome.REJECTED
                ? database.createNativeQuery(REJECTED, Tuple.class).setParameter("field", after.field())
                : database.createNativeQuery(TAKEN.replace("%shown%", sight.seesNamed("d.field")), Tuple.class)
                        .setParameter("outcome", outcome.name())
                        .setParameter("position", after.position());
        return query.setParameter("import", importId)
                .setParameter("line", after.line())
                .setParameter("most", page.rowsToRead())
                .getResultStream()
                .map(row -> found(row, outcome))
                .toList();
    }

    private static FoundRow found(Tuple row, RowOutcome outcome) {
        return new FoundRow(
                row.get("place", Long.class),
                row.get("position", Integer.class),
                row.get("member_id", UUID.class),
                new ImportedRowView(
                        row.get("line", Long.class),
                        row.get("external_id", String.class),
                        outcome,
                        Optional.ofNullable(row.get("field", String.class))
                                .filter(field -> !field.isEmpty())
                                .orElse(null),
                        row.get("before", String.class),
                        row.get("after", String.class),
                        row.get("reason", String.class)));
    }
}
