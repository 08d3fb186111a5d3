package org.alumninetwork.stack;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What each application is told by its environment; the same names as in docker-compose.yml. */
final class ApplicationEnvironment {

    /** Requests a minute: a demonstration network is loaded, and a system tested, by a handful of callers. */
    private static final String PLENTY = "1000000";

    private final Ports ports;
    private final URI issuer;
    private final Secrets secrets;
    private final UnaryOperator<String> databaseUrl;

    /**
     * What applications on these ports are told.
     *
     * @param databaseUrl the JDBC address of the database of a service
     */
    ApplicationEnvironment(Ports ports, URI issuer, Secrets secrets, UnaryOperator<String> databaseUrl) {
        this.ports = ports;
        this.issuer = issuer;
        this.secrets = secrets;
        this.databaseUrl = databaseUrl;
    }

    Map<String, String> of(Application application) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(application.port()),
                "OIDC_ISSUER", issuer.toString(),
                "MEMBERS_URL", at(ports.members()),
                "EVENTS_URL", at(ports.events()),
                "CHAPTERS_URL", at(ports.chapters()),
                "GATEWAY_PUBLIC_URL", "http://localhost:" + ports.gateway(),
                // People read these logs.
                "LOG_JSON", "false"));
        environment.putAll(application.hasDatabase() ? ofService(application.name()) : ofGateway());
        return environment;
    }

    private Map<String, String> ofGateway() {
        return Map.of(
                "GATEWAY_DOCS_CLIENT", "frontend",
                "GATEWAY_LIMITS_ANONYMOUS_REQUESTS", PLENTY,
                "GATEWAY_LIMITS_CALLER_REQUESTS", PLENTY,
                "GATEWAY_LIMITS_CLIENT_REQUESTS", PLENTY);
    }

    private Map<String, String> ofService(String name) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                databaseUrl.apply(name),
                "QUARKUS_DATASOURCE_USERNAME",
                name,
                "QUARKUS_DATASOURCE_PASSWORD",
                secrets.database().get(name),
                "SERVICE_CLIENT_ID",
                name + "-service",
                "SERVICE_CLIENT_SECRET",
                secrets.clients().get(name + "-service"),
                // Who tries webhooks out receives them on this machine.
                "WEBHOOKS_PRIVATE_ADDRESSES",
                "true");
    }

    private static String at(int port) {
        return "http://127.0.0.1:" + port;
    }
}
