package org.alumninetwork.gateway.token;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;

/** One whose access tokens are accepted. */
public final class Issuer {

    private final IssuerConfiguration.Entry configuration;
    private final KeyRing keys;

    Issuer(IssuerConfiguration.Entry configuration, KeyRing keys) {
        this.configuration = configuration;
        this.keys = keys;
    }

    public String address() {
        return configuration.address();
    }

    /** Where the issuer describes itself (OpenID Connect Discovery 1.0, section 4). */
    public String discovery() {
        return discoveryOf(address());
    }

    static String discoveryOf(String address) {
        return address + "/.well-known/openid-configuration";
    }

    String audience() {
        return configuration.audience();
    }

    Set<String> logoutClients() {
        return configuration.logoutClients().orElse(Set.of());
    }

    Optional<IssuerConfiguration.Introspection> introspection() {
        return configuration.introspection();
    }

    /** The key that the token names; it may have to be asked for. */
    Future<Optional<JsonWebKey>> keyOf(SignedToken token) {
        return keys.keyOf(token);
    }

    /** Whether the keys could ever be read. */
    boolean isKnown() {
        return !keys.isEmpty();
    }

    /** A name of the issuer's, which another issuer may have given to somebody else. */
    String own(String name) {
        return address() + " " + name;
    }
}
