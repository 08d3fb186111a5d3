package org.alumninetwork.gateway.forward;

import io.vertx.core.Vertx;

/** Ends an exchange in which nothing has moved for too long, however long the exchange as a whole may take. */
final class SilenceGuard {

    private static final long NANOS = 1_000_000;

    private final Vertx vertx;
    private final long limit;
    private final Runnable onSilence;

    private long lastSign;
    private long latest = Long.MAX_VALUE;
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

    /** From now on it ends after so many milliseconds in any case, until {@link #setFree}. */
    void allow(long milliseconds) {
        latest = System.nanoTime() + milliseconds * NANOS;
        vertx.cancelTimer(timer);
        watch(left());
    }

    void setFree() {
        latest = Long.MAX_VALUE;
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
        long left = left();
        if (left <= 0) {
            onSilence.run();
        } else {
            watch(left);
        }
    }

    private long left() {
        long now = System.nanoTime();
        long beforeSilence = limit - (now - lastSign) / NANOS;
        return latest == Long.MAX_VALUE ? beforeSilence : Math.min(beforeSilence, (latest - now) / NANOS);
    }
}
