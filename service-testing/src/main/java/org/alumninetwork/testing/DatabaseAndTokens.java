package org.alumninetwork.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * For component tests: a real PostgreSQL, started once for all tests of a module and with a new database for each
 * application start, and the key with which {@link Tokens} signs.
 */
public class DatabaseAndTokens implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.jdbc.url", Database.create(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres",
                "quarkus.oidc.auth-server-url", "",
                "quarkus.oidc.public-key", Tokens.publicKey(),
                "quarkus.oidc.token.issuer", Tokens.ISSUER,
                "quarkus.oidc-client.enabled", "false",
                "quarkus.http.test-port", "0");
    }

    @Override
    public void stop() {
        // the database ends with the JVM of the tests
    }
}
