package org.alumninetwork.gateway.forward;

import io.vertx.core.Vertx;

/** Ends an exchange in which nothing has moved for too long, however long the exchange as a whole may take. */
final class SilenceGuard {

    private static final long NANOS = 1_000_000;

    private final Vertx vertx;
    private final long limit;
    private final Runnable onSilence;

    private long lastSign;
    private long timer = -1;

    /**
     * @param limit in milliseconds
     */
    SilenceGuard(Vertx vertx, long limit, Runnable onSilence) {
        this.vertx = vertx;
        this.limit = limit;
        this.onSilence = onSilence;
    }

    void start() {
        sign();
        watch(limit);
    }

    /** Something has moved. */
    void sign() {
        lastSign = System.nanoTime();
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    private void watch(long milliseconds) {
        timer = vertx.setTimer(milliseconds, _ -> look());
    }

    private void look() {
        long left = limit - (System.nanoTime() - lastSign) / NANOS;
        if (left <= 0) {
            onSilence.run();
        } else {
            watch(left);
        }
    }
}
