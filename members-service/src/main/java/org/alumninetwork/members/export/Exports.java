package org.alumninetwork.members.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** Exports, one for each member: asked for, claimed by one instance at a time, ended and forgotten. */
@ApplicationScoped
class Exports {

    /** As long as the rule of retention says. */
    private static final String EXPIRY =
            "cast(:now as timestamptz) + make_interval(days => (select days from retention_rule where kind = 'EXPORTS'))";

    /** Whoever holds an export for longer is gone, and another one takes it up. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(10);

    private final Session database;
    private final Clock clock;

    Exports(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An export that somebody works on; one that is asked for in its place is another one. */
    record Claimed(UUID member, Instant askedAt, int attempts) {}

    /** The one that is being prepared, or a new one in the place of what there was. */
    ExportView ask(UUID member, ExportRequester by) {
        database.createNativeMutationQuery("""
                        insert into member_export as e (member_id, state, asked_by, asked_at, next_attempt_at)
                        values (:member, 'PREPARING', :by, :now, :now)
                        on conflict (member_id) do update set state = 'PREPARING', asked_by = :by, asked_at = :now,
                            next_attempt_at = :now, gathered = 0, attempts = 0, failure = null, ended_at = null,
                            expires_at = null, archive = null, version = e.version + 1
                        where e.state <> 'PREPARING'""")
                .setParameter("member", member)
                .setParameter("by", by.name())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return of(member).orElseThrow();
    }

    /** What has expired is not there any more, even where it has not been swept yet. */
    Optional<ExportView> of(UUID member) {
        return database.createNativeQuery(
                        "select " + ExportView.COLUMNS + " from member_export"
                                + " where member_id = ?1 and (expires_at is null or expires_at > ?2)",
                        Tuple.class)
                .setParameter(1, member)
                .setParameter(2, clock.instant())
                .getResultStream()
                .findFirst()
                .map(ExportView::of);
    }

    byte[] archiveOf(UUID member) {
        return Values.query(database, "select archive from member_export where member_id = ?1", byte[].class)
                .setParameter(1, member)
                .getSingleResult();
    }

    void delete(UUID member) {
        database.createNativeMutationQuery("delete from member_export where member_id = ?1")
                .setParameter(1, member)
                .executeUpdate();
    }

    @Transactional
    Optional<Claimed> claim() {
        Instant now = clock.instant();
        return database.createNativeQuery("""
                        update member_export set attempts = attempts + 1, next_attempt_at = :later, gathered = 0,
                            version = version + 1
                        where member_id = (select member_id from member_export where state = 'PREPARING'
                            and next_attempt_at <= :now order by next_attempt_at limit 1 for update skip locked)
                        returning member_id, asked_at, attempts""", Tuple.class)
                .setParameter("later", now.plus(LONGEST_ATTEMPT))
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(row -> new Claimed(
                        row.get("member_id", UUID.class),
                        row.get("asked_at", Instant.class),
                        row.get("attempts", Integer.class)));
    }

    @Transactional
    void advance(Claimed export, int gathered) {
        change(export, "gathered = " + gathered);
    }

    @Transactional
    void end(Claimed export, byte[] archive) {
        change(
                export,
                "state = 'READY', archive = :archive, failure = null, next_attempt_at = null, ended_at = :now,"
                        + " expires_at = " + EXPIRY,
                query -> query.setParameter("archive", archive).setParameter("now", clock.instant()));
    }

    @Transactional
    void tryAgain(Claimed export, String failure, Duration pause) {
        change(export, "failure = :failure, next_attempt_at = :later", query -> query.setParameter("failure", failure)
                .setParameter("later", clock.instant().plus(pause)));
    }

    @Transactional
    void fail(Claimed export, String failure) {
        change(
                export,
                "state = 'FAILED', failure = :failure, next_attempt_at = null, ended_at = :now, expires_at = " + EXPIRY,
                query -> query.setParameter("failure", failure).setParameter("now", clock.instant()));
    }

    private void change(Claimed export, String settings) {
        change(export, settings, query -> {});
    }

    /** Only while it is still this attempt's. */
    private void change(Claimed export, String settings, Consumer<MutationQuery> values) {
        var query = database.createNativeMutationQuery("update member_export set version = version + 1, " + settings
                        + " where member_id = :member and state = 'PREPARING' and asked_at = :askedAt"
                        + " and attempts = :attempts")
                .setParameter("member", export.member())
                .setParameter("askedAt", export.askedAt())
                .setParameter("attempts", export.attempts());
        values.accept(query);
        query.executeUpdate();
    }
}
