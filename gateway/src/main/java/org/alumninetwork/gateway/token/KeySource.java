package org.alumninetwork.gateway.token;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.alumninetwork.gateway.fetch.Fetched;
import org.alumninetwork.gateway.fetch.Fetcher;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Where an issuer publishes its keys. */
final class KeySource {

    private static final String JSON = "application/json";

    private final IssuerConfiguration.Entry issuer;
    private final Fetcher fetcher;

    KeySource(IssuerConfiguration.Entry issuer, Fetcher fetcher) {
        this.issuer = issuer;
        this.fetcher = fetcher;
    }

    Future<List<JsonWebKey>> read() {
        return address().compose(address -> fetcher.get(address, JSON)).map(KeySource::parse);
    }

    private Future<URI> address() {
        Optional<URI> configured = issuer.jwksAddress();
        if (configured.isPresent()) {
            return Future.succeededFuture(configured.get());
        }
        return fetcher.get(URI.create(Issuer.discoveryOf(issuer.address())), JSON)
                .map(this::addressIn);
    }

    // OpenID Connect Discovery 1.0, section 4.3: the document must name the very issuer that it was asked of.
    private URI addressIn(Fetched fetched) {
        JsonObject document = fetched.body().toJsonObject();
        if (!issuer.address().equals(document.getString("issuer"))) {
            throw new IllegalStateException("The discovery document is of another issuer");
        }
        return URI.create(document.getString("jwks_uri"));
    }

    private static List<JsonWebKey> parse(Fetched fetched) {
        try {
            return List.copyOf(new JsonWebKeySet(fetched.body().toString()).getJsonWebKeys());
        } catch (JoseException unreadable) {
            throw new IllegalStateException("The answer is no key set (status " + fetched.status() + ")", unreadable);
        }
    }

    @Override
    public String toString() {
        return issuer.address();
    }
}
