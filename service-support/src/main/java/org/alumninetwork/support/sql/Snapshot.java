package org.alumninetwork.support.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Lets several statements read the database as it was at one moment. */
@ApplicationScoped
public class Snapshot {

    private final Session database;

    Snapshot(Session database) {
        this.database = database;
    }

    /**
     * From the next statement to the end of the transaction, which has made none yet, nothing is seen of what others commit.
     * For reading only: a change of what somebody else changed meanwhile fails.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin() {
        database.createNativeMutationQuery("set transaction isolation level repeatable read")
                .executeUpdate();
    }
}
