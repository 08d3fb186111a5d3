package org.alumninetwork.members.importing;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.members.importing.ImportView.ImportCounts;
import org.alumninetwork.members.importing.ImportView.ImportFailure;
import org.alumninetwork.members.importing.ImportView.ImportLapse;
import org.alumninetwork.members.importing.ImportView.ImportProgress;
import org.alumninetwork.members.source.FileColumn;
import org.alumninetwork.members.source.SourceReach;
import org.alumninetwork.support.paging.PageRequest;
import org.hibernate.Session;

/** Reads imports. They are written by {@link ImportReceiver} and {@link ImportRun}, with COPY and set-based SQL. */
@ApplicationScoped
class ImportRepository {

    /** An import is running while somebody who took it from the queue says how far it is. */
    private static final String SELECT = """
            select i.id, s.code, i.mode, i.dry_run, coalesce(p.attempts, 0) as attempts, i.confirmed_at, i.restarted_at, i.people_known,
                i.people_lapsing, i.rows_unattributed, i.guard_percent, i.ignored_columns, cast(i.withheld as text) as withheld, i.rows_total, i.rows_created, i.rows_updated, i.rows_unchanged,
                i.rows_rejected, i.created_at, coalesce(i.started_at, p.started_at) as started_at, i.ended_at,
                case when i.state = 'QUEUED' and p.import_id is not null
                    and p.started_at >= coalesce(greatest(i.confirmed_at, i.restarted_at), p.started_at) then 'RUNNING' else i.state end as state,
                case when i.state = 'SUCCEEDED' then i.rows_total else coalesce(p.rows_done, 0) end as rows_done,
                i.problem->>'type' as problem_type, i.problem->>'title' as problem_title,
                i.problem->>'detail' as problem_detail, i.version * 1000 + coalesce(p.steps, 0) as version
            from import i join source s on s.id = i.source_id left join import_progress p on p.import_id = i.id
            """;

    /** The list begins with the newest import; ids grow with time. */
    record BeforeId(UUID id) {
        static BeforeId of(ImportView view) {
            return new BeforeId(view.id());
        }
    }

    private final Session database;

    ImportRepository(Session database) {
        this.database = database;
    }

    Optional<ImportView> find(UUID id, SourceReach reach) {
        return database.createNativeQuery(
                        SELECT + " where i.id = :id and (:all or i.source_id = any(:sources))", Tuple.class)
                .setParameter("id", id)
                .setParameter("all", reach.all())
                .setParameter("sources", reach.ids().toArray(UUID[]::new))
                .getResultStream()
                .map(ImportRepository::viewOf)
                .findFirst();
    }

    List<ImportView> page(SourceReach reach, String source, PageRequest page) {
        return database.createNativeQuery(SELECT + """
                         where (:all or i.source_id = any(:sources))
                        and (cast(:source as text) is null or s.code = :source)
                        and (cast(:before as uuid) is null or i.id < :before)
                        order by i.id desc limit :most""", Tuple.class)
                .setParameter("all", reach.all())
                .setParameter("sources", reach.ids().toArray(UUID[]::new))
                .setParameter("source", source)
                .setParameter(
                        "before", page.after(BeforeId.class).map(BeforeId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultStream()
                .map(ImportRepository::viewOf)
                .toList();
    }

    private static ImportView viewOf(Tuple row) {
        return new ImportView(
                row.get("id", UUID.class),
                row.get("code", String.class),
                ImportMode.valueOf(row.get("mode", String.class)),
                row.get("dry_run", Boolean.class),
                ImportState.valueOf(row.get("state", String.class)),
                new ImportProgress(row.get("rows_done", Long.class), row.get("rows_total", Long.class)),
                new ImportCounts(
                        row.get("rows_created", Long.class),
                        row.get("rows_updated", Long.class),
                        row.get("rows_unchanged", Long.class),
                        row.get("rows_rejected", Long.class)),
                Arrays.asList(row.get("ignored_columns", String[].class)),
                withheldIn(row),
                lapseIn(row),
                row.get("attempts", Integer.class),
                row.get("created_at", Instant.class),
                row.get("confirmed_at", Instant.class),
                row.get("restarted_at", Instant.class),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class),
                failureOf(row),
                row.get("version", Long.class));
    }

    private static List<WithheldColumn> withheldIn(Tuple row) {
        JsonObject withheld = new JsonObject(row.get("withheld", String.class));
        return withheld.fieldNames().stream()
                .sorted()
                .flatMap(key ->
                        FileColumn.of(key).map(column -> new WithheldColumn(column, withheld.getLong(key))).stream())
                .toList();
    }

    private static ImportLapse lapseIn(Tuple row) {
        Long known = row.get("people_known", Long.class);
        return known == null
                ? null
                : new ImportLapse(
                        known,
                        row.get("people_lapsing", Long.class),
                        row.get("rows_unattributed", Long.class),
                        row.get("guard_percent", Integer.class));
    }

    private static ImportFailure failureOf(Tuple row) {
        String type = row.get("problem_type", String.class);
        return type == null
                ? null
                : new ImportFailure(
                        type, row.get("problem_title", String.class), row.get("problem_detail", String.class));
    }
}
