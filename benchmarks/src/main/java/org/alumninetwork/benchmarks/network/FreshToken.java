package org.alumninetwork.benchmarks.network;

import java.time.Duration;
import java.util.function.Supplier;

/** A token that is fetched anew before it can expire. */
final class FreshToken implements Supplier<String> {

    /** The shortest that any client's token lives is five minutes. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(2);

    private final Supplier<String> issuer;
    private String token;
    private long fetchedAt;

    FreshToken(Supplier<String> issuer) {
        this.issuer = issuer;
    }

    @Override
    public synchronized String get() {
        if (token == null || System.nanoTime() - fetchedAt > GOOD_FOR.toNanos()) {
            token = issuer.get();
            fetchedAt = System.nanoTime();
        }
        return token;
    }
}
