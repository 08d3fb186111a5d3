package org.alumninetwork.members.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** The scans, as jobs: at most one waits, and at most one runs. */
@ApplicationScoped
class Scans {

    /** A scan that runs longer was on an instance that is gone. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private static final String COLUMNS = "id, state, done, total, found, created_at, started_at, ended_at, version";

    private final Session database;
    private final Clock clock;

    Scans(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The one that waits already, or a new one. */
    @Transactional
    ScanView queue() {
        database.createNativeMutationQuery(
                        "insert into duplicate_scan (state, created_at) values ('QUEUED', ?1) on conflict do nothing")
                .setParameter(1, clock.instant())
                .executeUpdate();
        return ScanView.of(database.createNativeQuery(
                        "select " + COLUMNS + " from duplicate_scan where state = 'QUEUED'", Tuple.class)
                .getSingleResult());
    }

    @Transactional
    ScanView get(UUID id) {
        return database.createNativeQuery("select " + COLUMNS + " from duplicate_scan where id = ?1", Tuple.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .map(ScanView::of)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no scan " + id + "."));
    }

    @Transactional
    Optional<UUID> claim() {
        database.createNativeMutationQuery("""
                        update duplicate_scan set state = 'FAILED', ended_at = :now, version = version + 1
                        where state = 'RUNNING' and started_at < :longAgo""")
                .setParameter("now", clock.instant())
                .setParameter("longAgo", clock.instant().minus(LONGEST))
                .executeUpdate();
        return Values.query(database, """
                        update duplicate_scan set state = 'RUNNING', started_at = ?1, version = version + 1
                        where state = 'QUEUED' and not exists (select from duplicate_scan where state = 'RUNNING')
                        returning id""", UUID.class)
                .setParameter(1, clock.instant())
                .getResultStream()
                .findFirst();
    }

    @Transactional
    void expect(UUID id, long total) {
        set(id, "total = " + total);
    }

    @Transactional
    void advance(UUID id, long members) {
        set(id, "done = done + " + members);
    }

    @Transactional
    void end(UUID id, long found) {
        set(id, "state = 'SUCCEEDED', ended_at = :now, found = " + found);
    }

    @Transactional
    void fail(UUID id) {
        set(id, "state = 'FAILED', ended_at = :now");
    }

    private void set(UUID id, String settings) {
        var update = database.createNativeMutationQuery(
                        "update duplicate_scan set version = version + 1, " + settings + " where id = :id")
                .setParameter("id", id);
        if (settings.contains(":now")) {
            update.setParameter("now", clock.instant());
        }
        update.executeUpdate();
    }
}
