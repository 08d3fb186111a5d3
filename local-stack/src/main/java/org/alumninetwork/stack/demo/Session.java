package org.alumninetwork.stack.demo;

import java.time.Duration;
import java.util.function.Supplier;

/** Somebody's access token, asked for anew before it runs out. */
final class Session {

    /** Well within the five minutes that the realm's tokens live. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private final Supplier<String> issuer;
    private String token;
    private long issuedAt;

    Session(Supplier<String> issuer) {
        this.issuer = issuer;
    }

    synchronized String token() {
        if (token == null || System.nanoTime() - issuedAt > FRESH.toNanos()) {
            token = issuer.get();
            issuedAt = System.nanoTime();
        }
        return token;
    }
}
