package org.alumninetwork.members.duplicate;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/**
 * Looks for records that may be of one person, among those that share something worth comparing, and never everybody
 * with everybody. How names sound is kept from scan to scan, some thousand members at a time; the rest is SQL.
 */
@ApplicationScoped
public class DuplicateScan {

    private static final int BATCH = 5_000;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Session database;
    private final Scans scans;
    private final DuplicateSearch search;
    private final SoundOfNames sounds = new SoundOfNames();
    private final Clock clock;

    DuplicateScan(Session database, Scans scans, DuplicateSearch search, Clock clock) {
        this.database = database;
        this.scans = scans;
        this.search = search;
        this.clock = clock;
    }

    /** Every night; the scan waits in the queue like any other. */
    @Scheduled(cron = "0 23 1 * * ?", timeZone = "UTC")
    public void ask() {
        QuarkusTransaction.requiringNew().call(scans::queue);
    }

    /** Works on the scan that waits, where there is one and no other instance does; a broken one is marked as such. */
    @Scheduled(every = "{alumni.duplicates.look-again}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void work() {
        Optional<UUID> scan = QuarkusTransaction.requiringNew().call(scans::claim);
        scan.ifPresent(this::run);
    }

    private void run(UUID scan) {
        try {
            scans.expect(scan, inTransaction(this::membersWithoutSound));
            listen(scan);
            int found = QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .call(() -> search.renew(clock.instant()));
            scans.end(scan, found);
        } catch (RuntimeException broken) {
            Log.error("A scan for duplicates broke down", broken);
            scans.fail(scan);
        }
    }

    private void listen(UUID scan) {
        UUID after = new UUID(0, 0);
        List<Tuple> batch;
        do {
            UUID from = after;
            batch = inTransaction(() -> listenToBatch(from));
            after = batch.isEmpty() ? after : batch.getLast().get("id", UUID.class);
            scans.advance(scan, batch.size());
        } while (batch.size() == BATCH);
    }

    private long membersWithoutSound() {
        return Values.query(database, """
                        select count(*) from member m left join duplicate_key k on k.member_id = m.id
                        where k.names is distinct from m.given_key || ' ' || m.family_key""", Long.class).getSingleResult();
    }

    private List<Tuple> listenToBatch(UUID after) {
        List<Tuple> batch = database.createNativeQuery("""
                        select m.id, m.given_key || ' ' || m.family_key as names
                        from member m left join duplicate_key k on k.member_id = m.id
                        where m.id > ?1 and k.names is distinct from m.given_key || ' ' || m.family_key
                        order by m.id limit ?2""", Tuple.class)
                .setParameter(1, after)
                .setParameter(2, BATCH)
                .getResultList();
        database.createNativeMutationQuery("""
                        insert into duplicate_key (member_id, names, sound)
                        select k.id, k.names, k.sound
                        from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as text[])) as k (id, names, sound)
                        join member m on m.id = k.id for key share of m
                        on conflict (member_id) do update set names = excluded.names, sound = excluded.sound""")
                .setParameter(
                        1, batch.stream().map(row -> row.get("id", UUID.class)).toArray(UUID[]::new))
                .setParameter(2, batch.stream().map(DuplicateScan::namesIn).toArray(String[]::new))
                .setParameter(
                        3, batch.stream().map(row -> sounds.of(namesIn(row))).toArray(String[]::new))
                .executeUpdate();
        return batch;
    }

    private static String namesIn(Tuple row) {
        return row.get("names", String.class);
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
