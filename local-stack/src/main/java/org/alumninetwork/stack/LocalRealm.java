package org.alumninetwork.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The realm of a local stack: the one of {@code deploy/keycloak}, with its secrets filled in, the demonstration logins,
 * a second registry, frontends on any port of this machine, and the password grant for the client {@code script}. That
 * grant is only for trying out: no other realm has it (RFC 9700, section 2.4).
 */
final class LocalRealm {

    /** The client of a registry that needs an agreement: it is not the network's own. */
    static final String PARTNER = "mission-registry";

    static final String SOURCE_OF_PARTNER = "mission-nairobi-registry";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");

    private LocalRealm() {}

    static JsonNode of(Path template, Map<String, String> clientSecrets, Collection<DemonstrationLogin> logins) {
        try {
            ObjectNode realm = (ObjectNode) Json.MAPPER.readTree(fill(Files.readString(template), clientSecrets));
            realm.withArray("clients").forEach(LocalRealm::openForThisMachine);
            // A folder of before there was one has no secret for it, and its realm does not know it.
            Optional.ofNullable(clientSecrets.get(PARTNER)).ifPresent(secret -> addPartner(realm, secret));
            ArrayNode users = realm.withArray("users");
            logins.forEach(login -> addUser(users, login));
            return realm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fill(String template, Map<String, String> clientSecrets) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), clientSecrets)));
    }

    private static String value(String placeholder, Map<String, String> clientSecrets) {
        return switch (placeholder) {
            case "FRONTEND_ORIGIN", "GATEWAY_ADDRESS" -> "http://localhost";
            case "REGISTRY_CLIENT_SECRET" -> clientSecrets.get("registry");
            case "MEMBERS_CLIENT_SECRET" -> clientSecrets.get("members-service");
            case "EVENTS_CLIENT_SECRET" -> clientSecrets.get("events-service");
            case "CHAPTERS_CLIENT_SECRET" -> clientSecrets.get("chapters-service");
            default -> throw new IllegalArgumentException("The realm asks for an unknown value: " + placeholder);
        };
    }

    private static void openForThisMachine(JsonNode node) {
        ObjectNode client = (ObjectNode) node;
        switch (client.path("clientId").asText()) {
            case "script" -> client.put("directAccessGrantsEnabled", true);
            case "frontend" -> {
                client.putArray("redirectUris").add("http://localhost:*").add("http://127.0.0.1:*");
                client.putArray("webOrigins").add("*");
            }
            default -> {
                // The confidential clients are the same everywhere.
            }
        }
    }

    /** The same as the university's, but for its name, its secret and its source. */
    private static void addPartner(ObjectNode realm, String secret) {
        ArrayNode clients = realm.withArray("clients");
        ObjectNode partner = registryAmong(clients).deepCopy();
        partner.put("clientId", PARTNER)
                .put("name", "The register of an embassy")
                .put("secret", secret);
        partner.withArray("protocolMappers")
                .forEach(mapper -> ((ObjectNode) mapper.path("config")).put("claim.value", SOURCE_OF_PARTNER));
        clients.add(partner);
    }

    private static ObjectNode registryAmong(ArrayNode clients) {
        return StreamSupport.stream(clients.spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals("registry"))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void addUser(ArrayNode users, DemonstrationLogin login) {
        ObjectNode user = users.addObject()
                .put("id", login.id())
                .put("username", login.username())
                .put("firstName", login.givenName())
                .put("lastName", login.familyName())
                .put("email", login.email())
                .put("emailVerified", true)
                .put("enabled", true);
        user.putArray("credentials").addObject().put("type", "password").put("value", login.password());
        if (login.administrator()) {
            user.putArray("realmRoles").add("administrator");
        }
    }
}
