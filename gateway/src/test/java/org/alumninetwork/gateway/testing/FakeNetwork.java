package org.alumninetwork.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.alumninetwork.gateway.Main;

/** An issuer and services for the gateway to stand before: members and events answer, chapters is down. */
public final class FakeNetwork implements QuarkusTestResourceLifecycleManager {

    private final Vertx vertx = Vertx.vertx();

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
