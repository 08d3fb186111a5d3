package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alumninetwork.stack.StackAddresses;
import org.junit.jupiter.api.Test;

/** A client in Java: generated from the document, compiled, and run as a member would. */
class JavaClientTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "java");

    @Test
    void aGeneratedClientCompilesAndMakesItsJourney() throws Exception {
        StackAddresses addresses = RunningNetwork.addresses();
        Workplace client = Workplace.copy("java-client", EXAMPLE, List.of("pom.xml", "src"));
        String told = client.run(
                Map.of(
                        "GATEWAY", addresses.gateway().toString(),
                        "ISSUER", addresses.issuer().toString()),
                "mvn",
                "-q",
                "-B",
                "-Ddocument=" + addresses.gateway() + "/openapi.json",
                "compile",
                "exec:java");

        assertThat(told).contains("coming events", "Logged in as", "Registered: ", "A bad request: ");
    }
}
