package org.alumninetwork.support.change;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * Keeps the log small. The latest change of each subject stays for ever, so a feed read from its beginning always
 * gives the whole present state; so does what became of it last in a merge, which its state does not tell. Older changes
 * and tombstones go after the retention.
 */
@ApplicationScoped
public class ChangeRetention {

    private final Session database;
    private final Clock clock;
    private final Duration retention;

    ChangeRetention(
            Session database,
            Clock clock,
            @ConfigProperty(name = "alumni.changes.retention", defaultValue = "P30D") Duration retention) {
        this.database = database;
        this.clock = clock;
        this.retention = retention;
    }

    /** Every night; takes away what is older than the retention. */
    @Scheduled(cron = "0 17 3 * * ?", timeZone = "UTC")
    @Transactional
    public void forgetOld() {
        database.createNativeMutationQuery("""
                        with forgotten as (
                            delete from change c where occurred_at < ?1
                            and (data is null or exists (select from change n where n.subject = c.subject and n.seq > c.seq
                                and (c.type not like '%merged' or n.type like '%merged')))
                            returning xid)
                        update change_horizon set xid = greatest(xid, (select max(xid) from forgotten))
                        where exists (select from forgotten)""")
                .setParameter(1, clock.instant().minus(retention))
                .executeUpdate();
    }

    /**
     * After a logical restore into another cluster the transaction ids in the table mean nothing. The state that is
     * kept is given a new transaction, and every cursor of the old cluster is answered with 410.
     */
    @Transactional
    void adoptCluster(@Observes StartupEvent started) {
        int restored = database.createNativeMutationQuery("""
                        update change_horizon set xid = '0', system_identifier = c.system_identifier,
                            history = random(1, 9223372036854775807)
                        from pg_control_system() c where change_horizon.system_identifier <> c.system_identifier""").executeUpdate();
        if (restored > 0) {
            database.createNativeMutationQuery("update change set xid = pg_current_xact_id()")
                    .executeUpdate();
        }
    }
}
