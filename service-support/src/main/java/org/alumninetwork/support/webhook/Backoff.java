package org.alumninetwork.support.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after an attempt that failed: 5 s, then three times as long each time, up to 8 hours. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final int FACTOR = 3;

    /** So that those who failed together do not come again together. */
    private static final double JITTER = 0.2;

    private Backoff() {}

    /**
     * @param attempts how many failed, from 1
     */
    static Duration after(int attempts, RandomGenerator random) {
        double factor = Math.pow(FACTOR, attempts - 1d);
        double seconds = Math.min(FIRST.toSeconds() * factor, (double) LONGEST.toSeconds());
        double spread = 1 - JITTER + 2 * JITTER * random.nextDouble();
        return Duration.ofMillis(Math.round(seconds * spread * 1000));
    }
}
