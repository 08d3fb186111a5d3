package org.alumninetwork.gateway.token;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.lang.JoseException;

/**
 * An issuer's public keys (RFC 7517), read at the first token, at regular times, and when a token names a key that is
 * not known yet. Keys once read stay good while the issuer cannot be reached.
 */
final class KeyRing {

    private static final Duration PAUSE_WITHOUT_KEYS = Duration.ofMillis(500);

    private final TokenConfiguration configuration;
    private final KeySource source;
    private final Runnable onChange;

    private volatile List<JsonWebKey> keys = List.of();
    private volatile long askedAt = System.nanoTime() - Duration.ofDays(1).toNanos();
    private Future<Void> reading = Future.succeededFuture();

    /**
     * @param onChange what to do when the keys are no longer the same
     */
    KeyRing(TokenConfiguration configuration, KeySource source, Runnable onChange) {
        this.configuration = configuration;
        this.source = source;
        this.onChange = onChange;
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The key that the token names; none where the issuer has no such key, or cannot be reached. */
    Future<Optional<JsonWebKey>> keyOf(SignedToken token) {
        Optional<JsonWebKey> known = among(keys, token);
        return known.isPresent()
                ? Future.succeededFuture(known)
                : readForUnknownKey().map(_ -> among(keys, token));
    }

    private static Optional<JsonWebKey> among(List<JsonWebKey> keys, SignedToken token) {
        try {
            return Optional.ofNullable(new VerificationJwkSelector().select(token.signature(), keys));
        } catch (JoseException unusable) {
            return Optional.empty();
        }
    }

    // Anew, unless that was done a moment ago.
    private Future<Void> readForUnknownKey() {
        Duration pause = keys.isEmpty() ? PAUSE_WITHOUT_KEYS : configuration.unknownKeyRefresh();
        boolean recent = System.nanoTime() - askedAt < pause.toNanos();
        return recent ? running() : read();
    }

    private synchronized Future<Void> running() {
        return reading;
    }

    /** Ends well even where the issuer cannot be reached. */
    synchronized Future<Void> read() {
        if (reading.isComplete()) {
            askedAt = System.nanoTime();
            reading = source.read()
                    .onSuccess(this::replace)
                    .onFailure(
                            failure -> Log.warnf("The keys of %s could not be read: %s", source, failure.getMessage()))
                    .otherwiseEmpty()
                    .mapEmpty();
        }
        return reading;
    }

    private void replace(List<JsonWebKey> read) {
        boolean changed = !fingerprints(read).equals(fingerprints(keys));
        keys = read;
        if (changed) {
            onChange.run();
        }
    }

    private static List<String> fingerprints(List<JsonWebKey> keys) {
        return keys.stream()
                .map(key -> Objects.toString(key.getKeyId()) + key.calculateBase64urlEncodedThumbprint("SHA-256"))
                .sorted()
                .toList();
    }
}
