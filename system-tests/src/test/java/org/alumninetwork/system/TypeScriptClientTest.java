package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alumninetwork.stack.StackAddresses;
import org.junit.jupiter.api.Test;

/** A client that others wrote: generated from the document, compiled under strict settings, and run as a member would. */
class TypeScriptClientTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "typescript");

    @Test
    void aGeneratedClientCompilesStrictlyAndMakesItsJourney() throws Exception {
        StackAddresses addresses = RunningNetwork.addresses();
        Map<String, String> environment = Map.of(
                "GATEWAY", addresses.gateway().toString(),
                "ISSUER", addresses.issuer().toString(),
                "REGISTRY_SECRET", addresses.clients().get("registry").secret());
        NodeProject client = NodeProject.install(
                "typescript", EXAMPLE, List.of("package.json", "package-lock.json", "tsconfig.json", "src"));
        client.script(environment, "generate");
        client.script(environment, "build");

        assertThat(client.script(environment, "journey"))
                .contains("coming events", "Logged in as", "Registered: ", "A bad request: ");
        assertThat(client.script(environment, "receive")).contains("Received org.alumninetwork.webhook.ping");
    }
}
