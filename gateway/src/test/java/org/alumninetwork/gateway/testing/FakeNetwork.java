package org.alumninetwork.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alumninetwork.gateway.Main;

/**
 * An issuer and services for the gateway to stand before: members and events answer, chapters is down. Quotas are larger
 * than what all tests together send, and no failures too many, unless a test says otherwise.
 */
public final class FakeNetwork implements QuarkusTestResourceLifecycleManager {

    /** How many instances of events run; one, unless a test says otherwise. */
    public static final String INSTANCES = "instances";

    private static final String PLENTY = "1000000";

    private final Vertx vertx = Vertx.vertx();
    private Map<String, String> named = Map.of();

    /**
     * @param named settings that a test wants otherwise
     */
    @Override
    public void init(Map<String, String> named) {
        this.named = named;
    }

    @Override
    public Map<String, String> start() {
        Main.leaveAddressesToTheGateway();
        try {
            Map<String, String> settings = new HashMap<>();
            settings.put("gateway.services.members", new FakeService("members", vertx).start());
            settings.put("gateway.services.events", instances());
            settings.put("gateway.services.chapters", "http://127.0.0.1:" + closedPort());
            settings.put("gateway.issuers.main.address", new FakeIssuer(vertx).start());
            settings.put("gateway.issuers.main.logout-clients", "frontend");
            addUniversity(settings);
            settings.put("gateway.token.unknown-key-refresh", "0S");
            settings.put("gateway.documentation.login-client", "frontend");
            settings.put("gateway.routes.members.time-out", "1S");
            settings.put("gateway.routes.imports.time-out", "3S");
            settings.put("gateway.routes.provisioning.body-limit", "100");
            settings.put("gateway.ejection.requests", PLENTY);
            for (String quota : List.of("anonymous", "caller", "client")) {
                settings.put("gateway.limits." + quota + ".requests", PLENTY);
            }
            settings.putAll(named);
            return settings;
        } catch (Exception failed) {
            throw new IllegalStateException("The fakes do not start", failed);
        }
    }

    /** A second issuer, which means its tokens for another audience, and wants to be asked for each. */
    private void addUniversity(Map<String, String> settings) throws Exception {
        String university = new FakeIssuer(vertx).start();
        settings.put("gateway.issuers.university.address", university);
        settings.put("gateway.issuers.university.audience", "university-api");
        settings.put("gateway.issuers.university.introspection.address", university + "/introspect");
        settings.put("gateway.issuers.university.introspection.client", "gateway");
        settings.put("gateway.issuers.university.introspection.secret", "s:cret");
    }

    private String instances() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (int instance = 0; instance < Integer.parseInt(named.getOrDefault(INSTANCES, "1")); instance++) {
            addresses.add(new FakeService("events", vertx).start());
        }
        return String.join(",", addresses);
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
