package org.alumninetwork.support.change;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait for the feed as soon as this instance has committed a change, or stops. */
@ApplicationScoped
public class ChangeSignal {

    private final TransactionSynchronizationRegistry transactions;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition committed = lock.newCondition();
    private long commits;
    private boolean stopping;

    ChangeSignal(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Once per transaction that appended to the change table. */
    public void afterCommit() {
        if (transactions.getResource(ChangeSignal.class) == null) {
            transactions.putResource(ChangeSignal.class, true);
            transactions.registerInterposedSynchronization(new Wake());
        }
    }

    /** Nobody waits at an instance that stops: their requests would hold up its end. */
    void stop(@Observes ShutdownDelayInitiatedEvent stopping) {
        lock.lock();
        try {
            this.stopping = true;
            committed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isStopping() {
        lock.lock();
        try {
            return stopping;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when something was committed here, or after the longest time: others may have committed elsewhere. */
    void await(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long commitsBefore = commits;
            long left = longest.toNanos();
            while (commits == commitsBefore && !stopping && left > 0) {
                left = committed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            commits++;
            committed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private final class Wake implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing leaves before the commit
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wake();
            }
        }
    }
}
