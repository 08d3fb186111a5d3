package org.alumninetwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.alumninetwork.stack.StackAddresses.Login;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private final StackAddresses addresses = new StackAddresses(
            URI.create("http://localhost:9080"),
            URI.create("http://localhost:9180/realms/alumni"),
            Map.of("members", URI.create("http://localhost:9081")),
            Map.of(),
            Map.of("member", new Login("member", "member-demo")),
            Map.of(),
            Map.of());

    @Test
    void itNamesAddressesAndLogins() {
        assertThat(printed())
                .containsPattern("gateway +http://localhost:9080\n")
                .containsPattern("members +http://localhost:9081\n")
                .containsPattern("member +member-demo\n");
    }

    @Test
    void itHasThreeLinesToPaste() {
        List<String> requests =
                printed().lines().filter(line -> line.contains("curl ")).toList();

        assertThat(requests).hasSize(3).allMatch(line -> line.contains("http://localhost:9"));
    }

    private String printed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Summary(addresses).print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
