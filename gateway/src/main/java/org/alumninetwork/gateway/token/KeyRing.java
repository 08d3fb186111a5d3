package org.alumninetwork.gateway.token;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alumninetwork.gateway.fetch.Fetched;
import org.alumninetwork.gateway.fetch.Fetcher;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * The issuer's public keys (RFC 7517), read at the first token, at regular times, and when a token names a key that is
 * not known yet. Keys once read stay good while the issuer cannot be reached.
 */
@Singleton
class KeyRing {

    private static final String JSON = "application/json";
    private static final Duration PAUSE_WITHOUT_KEYS = Duration.ofMillis(500);

    private final TokenConfiguration configuration;
    private final TrustedIssuer issuer;
    private final Fetcher fetcher;
    private final List<Runnable> changeListeners = new ArrayList<>();

    private volatile List<JsonWebKey> keys = List.of();
    private volatile long askedAt = System.nanoTime() - Duration.ofDays(1).toNanos();
    private Future<Void> reading = Future.succeededFuture();

    KeyRing(TokenConfiguration configuration, TrustedIssuer issuer, Fetcher fetcher, Vertx vertx) {
        this.configuration = configuration;
        this.issuer = issuer;
        this.fetcher = fetcher;
        vertx.setPeriodic(configuration.keyRefresh().toMillis(), _ -> read());
    }

    void onChange(Runnable listener) {
        changeListeners.add(listener);
    }

    List<JsonWebKey> keys() {
        return keys;
    }

    /** Reads the keys anew, unless that was done a moment ago; ends well even where the issuer cannot be reached. */
    Future<Void> readForUnknownKey() {
        Duration pause = keys.isEmpty() ? PAUSE_WITHOUT_KEYS : configuration.unknownKeyRefresh();
        boolean recent = System.nanoTime() - askedAt < pause.toNanos();
        return recent ? running() : read();
    }

    private synchronized Future<Void> running() {
        return reading;
    }

    private synchronized Future<Void> read() {
        if (reading.isComplete()) {
            askedAt = System.nanoTime();
            reading = keysAddress()
                    .compose(address -> fetcher.get(address, JSON))
                    .map(KeyRing::parse)
                    .onSuccess(this::replace)
                    .onFailure(failure -> Log.warnf("The issuer's keys could not be read: %s", failure.getMessage()))
                    .otherwiseEmpty()
                    .mapEmpty();
        }
        return reading;
    }

    private Future<URI> keysAddress() {
        Optional<URI> configured = configuration.jwksAddress();
        if (configured.isPresent()) {
            return Future.succeededFuture(configured.get());
        }
        return fetcher.get(URI.create(issuer.discovery()), JSON).map(this::keysAddressIn);
    }

    // OpenID Connect Discovery 1.0, section 4.3: the document must name the very issuer that it was asked of.
    private URI keysAddressIn(Fetched fetched) {
        JsonObject document = fetched.body().toJsonObject();
        if (!issuer.address().equals(document.getString("issuer"))) {
            throw new IllegalStateException("The discovery document is of another issuer");
        }
        return URI.create(document.getString("jwks_uri"));
    }

    private void replace(List<JsonWebKey> read) {
        boolean changed = !fingerprints(read).equals(fingerprints(keys));
        keys = read;
        if (changed) {
            changeListeners.forEach(Runnable::run);
        }
    }

    private static List<JsonWebKey> parse(Fetched fetched) {
        try {
            return List.copyOf(new JsonWebKeySet(fetched.body().toString()).getJsonWebKeys());
        } catch (JoseException unreadable) {
            throw new IllegalStateException("The answer is no key set (status " + fetched.status() + ")", unreadable);
        }
    }

    private static List<String> fingerprints(List<JsonWebKey> keys) {
        return keys.stream()
                .map(key -> Objects.toString(key.getKeyId()) + key.calculateBase64urlEncodedThumbprint("SHA-256"))
                .sorted()
                .toList();
    }
}
