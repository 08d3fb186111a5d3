package org.alumninetwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class LocalRealmTest {

    private final StackFolder folder = StackFolder.usual();
    private final Secrets secrets = Secrets.random();
    private final JsonNode realm = LocalRealm.of(folder.realm(), secrets.clients(), DemonstrationLogin.all());

    @Test
    void everySecretIsFilledIn() {
        assertThat(realm.toString()).doesNotContain("${");
        assertThat(client(realm, "registry").path("secret").asText())
                .isEqualTo(secrets.clients().get("registry"));
        assertThat(client(realm, "events-service").path("secret").asText())
                .isEqualTo(secrets.clients().get("events-service"));
    }

    @Test
    void theRealmOfTheRepositoryHoldsNoSecretNoPersonAndNoPasswordGrant() throws IOException {
        JsonNode template = Json.MAPPER.readTree(Files.readString(folder.realm()));

        assertThat(template.path("clients"))
                .allSatisfy(client -> assertThat(client.path("secret").asText()).matches("(\\$\\{[A-Z_]+})?"))
                .allSatisfy(client -> assertThat(
                                client.path("directAccessGrantsEnabled").asBoolean())
                        .isFalse());
        assertThat(template.path("users"))
                .allSatisfy(user -> assertThat(user.path("username").asText()).startsWith("service-account-"));
    }

    @Test
    void onlyTheScriptMayUseThePasswordGrant() {
        assertThat(realm.path("clients"))
                .filteredOn(client -> client.path("directAccessGrantsEnabled").asBoolean())
                .extracting(client -> client.path("clientId").asText())
                .containsExactly("script");
    }

    @Test
    void frontendsNeedProofOfPossessionOfTheirCode() {
        JsonNode frontend = client(realm, "frontend");

        assertThat(frontend.path("publicClient").asBoolean()).isTrue();
        assertThat(frontend.at("/attributes/pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(texts(frontend.path("redirectUris"))).containsExactly("http://localhost:*", "http://127.0.0.1:*");
    }

    @Test
    void everyClientIsGivenTheAudienceAndTheSubjectOfTheCaller() {
        assertThat(realm.path("clients"))
                .allSatisfy(client ->
                        assertThat(texts(client.path("defaultClientScopes"))).contains("basic", "roles", "alumni-api"))
                .allSatisfy(client -> assertThat(client.at("/attributes/access.token.header.type.rfc9068")
                                .asText())
                        .isEqualTo("true"));
    }

    @Test
    void aRegistryMaySynchroniseItsOwnSourceOnly() {
        JsonNode registry = client(realm, "registry");

        assertThat(texts(registry.path("defaultClientScopes")))
                .containsExactlyInAnyOrder(
                        "basic", "roles", "alumni-api", "members:sync", "changes:read", "members:read");
        assertThat(registry.at("/protocolMappers/0/config/claim.name").asText()).isEqualTo("source");
        assertThat(registry.at("/protocolMappers/0/config/claim.value").asText())
                .isEqualTo("helsinki-registry");
    }

    @Test
    void theRegistryThatNeedsAnAgreementIsAClientOfItsOwn() {
        JsonNode partner = client(realm, "mission-registry");

        assertThat(partner.path("secret").asText())
                .isEqualTo(secrets.clients().get("mission-registry"))
                .isNotEqualTo(secrets.clients().get("registry"));
        assertThat(partner.at("/protocolMappers/0/config/claim.value").asText()).isEqualTo("mission-nairobi-registry");
    }

    @Test
    void aFolderOfBeforeThereWasOneHasNone() {
        Map<String, String> before = new HashMap<>(secrets.clients());
        before.remove("mission-registry");

        assertThat(LocalRealm.of(folder.realm(), before, DemonstrationLogin.all())
                        .path("clients"))
                .extracting(client -> client.path("clientId").asText())
                .contains("registry")
                .doesNotContain("mission-registry");
    }

    @Test
    void everyDemonstrationLoginIsThereAndOnlyOneAdministers() {
        List<JsonNode> people = StreamSupport.stream(realm.path("users").spliterator(), false)
                .filter(user -> user.has("credentials"))
                .toList();

        assertThat(people)
                .extracting(user -> user.path("username").asText())
                .contains("administrator", "staff", "officer", "representative", "member", "newcomer")
                .doesNotHaveDuplicates();
        assertThat(people).extracting(user -> user.path("id").asText()).doesNotHaveDuplicates();
        assertThat(people)
                .filteredOn(user -> texts(user.path("realmRoles")).contains("administrator"))
                .hasSize(1);
    }

    private static JsonNode client(JsonNode realm, String id) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
