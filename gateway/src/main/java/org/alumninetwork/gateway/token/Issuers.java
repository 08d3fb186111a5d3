package org.alumninetwork.gateway.token;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alumninetwork.gateway.fetch.Fetcher;

/** Those whose tokens are accepted, by their addresses. */
@Singleton
public class Issuers {

    private static final String MAIN = "main";

    private final Map<String, Issuer> issuers = new LinkedHashMap<>();
    private final Issuer main;

    Issuers(
            IssuerConfiguration configuration,
            TokenConfiguration tokens,
            VerifiedTokens verified,
            Fetcher fetcher,
            Vertx vertx) {
        Map<String, IssuerConfiguration.Entry> entries = new TreeMap<>(configuration.issuers());
        main = add(entries.remove(MAIN), tokens, verified, fetcher, vertx);
        entries.values().forEach(entry -> add(entry, tokens, verified, fetcher, vertx));
    }

    private Issuer add(
            IssuerConfiguration.Entry entry,
            TokenConfiguration tokens,
            VerifiedTokens verified,
            Fetcher fetcher,
            Vertx vertx) {
        KeyRing keys = new KeyRing(tokens, new KeySource(entry, fetcher), verified::forgetAll);
        vertx.setPeriodic(tokens.keyRefresh().toMillis(), _ -> keys.read());
        Issuer issuer = new Issuer(entry, keys);
        if (issuers.put(entry.address(), issuer) != null) {
            throw new IllegalArgumentException("Two issuers with the address " + entry.address());
        }
        return issuer;
    }

    /** The one that documents and pages name. */
    public Issuer main() {
        return main;
    }

    /** The main one first. */
    public List<Issuer> all() {
        return List.copyOf(issuers.values());
    }

    Optional<Issuer> at(String address) {
        return Optional.ofNullable(issuers.get(address));
    }
}
