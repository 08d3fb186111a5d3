package org.alumninetwork.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alumninetwork.gateway.Main;

/**
 * An issuer and services for the gateway to stand before: members and events answer, chapters is down. Quotas are larger
 * than what all tests together send, unless a test names a quota itself.
 */
public final class FakeNetwork implements QuarkusTestResourceLifecycleManager {

    private static final String PLENTY = "1000000";

    private final Vertx vertx = Vertx.vertx();
    private Map<String, String> quotas = Map.of();

    /**
     * @param named requests a minute, by name of the quota
     */
    @Override
    public void init(Map<String, String> named) {
        quotas = named;
    }

    @Override
    public Map<String, String> start() {
        Main.leaveAddressesToTheGateway();
        try {
            Map<String, String> settings = new HashMap<>();
            settings.put("gateway.services.members", new FakeService("members", vertx).start());
            settings.put("gateway.services.events", new FakeService("events", vertx).start());
            settings.put("gateway.services.chapters", "http://127.0.0.1:" + closedPort());
            settings.put("gateway.token.issuer", new FakeIssuer(vertx).start());
            settings.put("gateway.token.unknown-key-refresh", "0S");
            settings.put("gateway.documentation.login-client", "frontend");
            settings.put("gateway.routes.members.time-out", "1S");
            settings.put("gateway.routes.imports.time-out", "3S");
            settings.put("gateway.routes.provisioning.body-limit", "100");
            for (String quota : List.of("anonymous", "caller", "client")) {
                settings.put("gateway.limits." + quota + ".requests", quotas.getOrDefault(quota, PLENTY));
            }
            return settings;
        } catch (Exception failed) {
            throw new IllegalStateException("The fakes do not start", failed);
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
