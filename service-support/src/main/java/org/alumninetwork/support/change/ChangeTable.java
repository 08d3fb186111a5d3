package org.alumninetwork.support.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** The SQL of the change table. */
@ApplicationScoped
class ChangeTable {

    private static final String SEEN_BY_BATCH = """
            xid >= pg_snapshot_xmin(cast(:seen as pg_snapshot)) and xid < pg_snapshot_xmax(cast(:reading as pg_snapshot))
            and pg_visible_in_snapshot(xid, cast(:reading as pg_snapshot))
            and not pg_visible_in_snapshot(xid, cast(:seen as pg_snapshot))
            """;

    private static final String OF_TYPES = "(cardinality(:types) = 0 or type like any(:types))";

    private final Session database;
    private final ObjectMapper json;
    private final URI source;

    ChangeTable(Session database, ObjectMapper json, @ConfigProperty(name = "alumni.service") String service) {
        this.database = database;
        this.json = json;
        this.source = URI.create("/" + service);
    }

    /**
     * @param cluster system identifier of the PostgreSQL cluster
     * @param history a number that is another one after the database went on from an earlier moment
     * @param forgotten newest transaction ({@code xid8}) of which a change is no longer kept
     * @param goesOn whether the database still is on the timeline of that history
     */
    record Horizon(long cluster, long history, String forgotten, boolean goesOn) {

        private static Horizon of(Tuple row) {
            return new Horizon(
                    row.get("system_identifier", Long.class),
                    row.get("history", Long.class),
                    row.get("forgotten", String.class),
                    row.get("goes_on", Boolean.class));
        }
    }

    /** Where the database went on from an earlier moment since it was asked last, a new history begins. */
    Horizon horizon() {
        Horizon kept = keptHorizon();
        if (kept.goesOn()) {
            return kept;
        }
        beginHistory();
        return keptHorizon();
    }

    /** A standby does not know its timeline; it has what it was given. */
    private Horizon keptHorizon() {
        Tuple row = database.createNativeQuery("""
                        select system_identifier, history, cast(xid as text) as forgotten,
                            case when pg_is_in_recovery() then true
                                else timeline = left(pg_walfile_name(pg_current_wal_lsn()), 8) end as goes_on
                        from change_horizon""", Tuple.class).getSingleResult();
        return Horizon.of(row);
    }

    private void beginHistory() {
        database.createNativeMutationQuery("""
                        update change_horizon set history = random(1, 9223372036854775807),
                            timeline = left(pg_walfile_name(pg_current_wal_lsn()), 8)
                        where timeline <> left(pg_walfile_name(pg_current_wal_lsn()), 8)""").executeUpdate();
    }

    /** Whether a change that this position has not seen was taken away by the retention since it began. */
    boolean hasForgottenAfter(FeedPosition position) {
        return Values.query(database, """
                        select xid > cast(:forgotten as xid8) and xid >= pg_snapshot_xmin(cast(:seen as pg_snapshot))
                        from change_horizon""", Boolean.class)
                .setParameter("forgotten", position.forgotten())
                .setParameter("seen", position.seen())
                .getSingleResult();
    }

    /** Whether there is a change that a position between batches has not seen: the first by transaction, by its index. */
    boolean hasMoreThan(FeedPosition position) {
        return Values.query(database, """
                        select (select xid from change where xid >= pg_snapshot_xmin(cast(:seen as pg_snapshot))
                            and not pg_visible_in_snapshot(xid, cast(:seen as pg_snapshot))
                            order by xid limit 1) is not null""", Boolean.class)
                .setParameter("seen", position.seen())
                .getSingleResult();
    }

    ChangePage read(FeedPosition position, ChangeTypes types, int limit) {
        ChangeStream.Batch batch = readNumbered(position, types, limit);
        return new ChangePage(
                batch.changes().stream().map(NumberedChange::change).toList(), batch.next(), batch.atEnd());
    }

    ChangeStream.Batch readNumbered(FeedPosition position, ChangeTypes types, int limit) {
        FeedPosition batch = position.isBetweenBatches() ? nextBatch(position) : position;
        List<Tuple> rows = rowsOf(batch, types, limit + 1);
        boolean more = rows.size() > limit;
        List<Tuple> shown = more ? rows.subList(0, limit) : rows;
        FeedPosition next = more ? batch.upTo(shown.getLast().get("seq", Long.class)) : batch.end();
        return new ChangeStream.Batch(
                shown.stream().map(this::changeOf).toList(), next.encode(), !more && position.isBetweenBatches());
    }

    /** Where the batch begins is looked up by transaction; from there on it is read by {@code seq}. */
    private FeedPosition nextBatch(FeedPosition position) {
        String snapshot = snapshot();
        Long first = Values.query(database, "select min(seq) from change where " + SEEN_BY_BATCH, Long.class)
                .setParameter("seen", position.seen())
                .setParameter("reading", snapshot)
                .getSingleResult();
        return position.begin(snapshot, first == null ? Long.MAX_VALUE / 10 : first - 1);
    }

    /** What is committed now. */
    String snapshot() {
        return Values.query(database, "select cast(pg_current_snapshot() as text)", String.class)
                .getSingleResult();
    }

    List<NumberedChange> numbered(Collection<Long> numbers) {
        return database.createNativeQuery(
                        "select seq, id, type, subject, occurred_at, cast(data as text) as data from change where seq = any(:numbers)",
                        Tuple.class)
                .setParameter("numbers", numbers.toArray(Long[]::new))
                .getResultStream()
                .map(this::changeOf)
                .toList();
    }

    private List<Tuple> rowsOf(FeedPosition batch, ChangeTypes types, int most) {
        return database.createNativeQuery(
                        "select seq, id, type, subject, occurred_at, cast(data as text) as data from change where seq > :seq and "
                                + SEEN_BY_BATCH + " and " + OF_TYPES + " order by seq limit :most",
                        Tuple.class)
                .setParameter("types", types.asLikePatterns())
                .setParameter("seq", batch.seq())
                .setParameter("seen", batch.seen())
                .setParameter("reading", batch.reading())
                .setParameter("most", most)
                .getResultList();
    }

    private NumberedChange changeOf(Tuple row) {
        Change change = new Change(
                "1.0",
                row.get("id", UUID.class),
                source,
                row.get("type", String.class),
                row.get("subject", String.class),
                row.get("occurred_at", Instant.class),
                "application/json",
                stateIn(row.get("data", String.class)));
        return new NumberedChange(row.get("seq", Long.class), change);
    }

    private JsonNode stateIn(String data) {
        try {
            return data == null ? null : json.readTree(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The column holds JSON", impossible);
        }
    }
}
