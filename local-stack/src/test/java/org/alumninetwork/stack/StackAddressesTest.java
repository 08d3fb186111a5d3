package org.alumninetwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackAddressesTest {

    @TempDir
    private Path folder;

    private final Ports ports = Ports.usual();
    private final Secrets secrets = Secrets.random();
    private Path file;
    private JsonNode stack;

    @BeforeEach
    void writeTheFile() {
        StackFolder stackFolder = StackFolder.at(folder);
        AddressBook book = new AddressBook(
                Application.all(stackFolder.checkout(), ports),
                Keycloak.issuer(ports.keycloak()),
                secrets,
                new Database(stackFolder, ports.postgres(), true));
        file = stackFolder.stackFile();
        Json.write(file, book.with(Map.of("postgres", 1L, "gateway", 2L)));
        stack = Json.read(file, JsonNode.class);
    }

    @Test
    void itTellsWhereEverythingIs() {
        assertThat(stack.path("gateway").asText()).isEqualTo("http://localhost:8080");
        assertThat(stack.path("issuer").asText()).isEqualTo("http://localhost:8180/realms/alumni");
        assertThat(stack.at("/services/members").asText()).isEqualTo("http://localhost:8081");
        assertThat(stack.at("/services/events").asText()).isEqualTo("http://localhost:8082");
        assertThat(stack.at("/services/chapters").asText()).isEqualTo("http://localhost:8083");
        assertThat(stack.at("/services").size()).isEqualTo(3);
        assertThat(stack.at("/processes/gateway").asLong()).isEqualTo(2);
    }

    @Test
    void itTellsHowToLogIn() {
        assertThat(stack.at("/clients/frontend")).isEqualTo(json("{\"id\":\"frontend\"}"));
        assertThat(stack.at("/clients/script")).isEqualTo(json("{\"id\":\"script\"}"));
        assertThat(stack.at("/clients/registry/source").asText()).isEqualTo("helsinki-registry");
        assertThat(stack.at("/clients/registry/secret").asText())
                .isEqualTo(secrets.clients().get("registry"));
        assertThat(stack.at("/logins/newcomer"))
                .isEqualTo(json("{\"username\":\"newcomer\",\"password\":\"newcomer-demo\"}"));
    }

    @Test
    void itTellsOfTheRegistryThatNeedsAnAgreement() {
        assertThat(stack.at("/clients/mission-registry/source").asText()).isEqualTo("mission-nairobi-registry");
        assertThat(stack.at("/clients/mission-registry/secret").asText())
                .isEqualTo(secrets.clients().get("mission-registry"));
    }

    @Test
    void itTellsTestsTheDatabases() {
        assertThat(stack.at("/database/events/url").asText()).isEqualTo("jdbc:postgresql://localhost:5433/events");
        assertThat(stack.at("/database/events/password").asText())
                .isEqualTo(secrets.database().get("events"));
    }

    @Test
    void itIsReadBackAsItWas() {
        StackAddresses read = Json.read(file, StackAddresses.class);

        assertThat(read.tokenEndpoint())
                .hasToString("http://localhost:8180/realms/alumni/protocol/openid-connect/token");
        assertThat(read.processes()).containsEntry("postgres", 1L);
    }

    @Test
    void onlyItsOwnerMayReadIt() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
