package org.alumninetwork.members.scim;

import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.scim.Scim.at;
import static org.alumninetwork.members.scim.Scim.client;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What well-known clients send, as their documentation shows it: each file names where. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class RecordedClientsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"entra", "okta", "sailpoint", "midpoint", "grouper"})
    void aWellKnownClientIsUnderstood(String name) throws IOException {
        String source = createSource();
        String id = "none";
        for (JsonNode step : recorded(name).get("steps")) {
            Response response = send(source, step, id);
            assertThat(response.statusCode())
                    .as(step.get("name").asText() + ": " + response.asString())
                    .isEqualTo(step.get("status").asInt());
            check(response, step, id);
            if (step.get("method").asText().equals("POST") && response.statusCode() == 201) {
                id = response.path("id");
            }
        }
    }

    private static JsonNode recorded(String name) throws IOException {
        try (InputStream file = RecordedClientsTest.class.getResourceAsStream("/scim/" + name + ".json")) {
            return JSON.readTree(file);
        }
    }

    private static Response send(String source, JsonNode step, String id) {
        RequestSpecification request = client(source);
        if (step.has("body")) {
            request.body(step.get("body").toString().replace("{id}", id));
        }
        String[] path = step.get("path").asText().replace("{id}", id).split("\\?", 2);
        if (path.length == 2) {
            for (String parameter : path[1].split("&", -1)) {
                String[] named = parameter.split("=", 2);
                request.queryParam(named[0], URLDecoder.decode(named[1], StandardCharsets.UTF_8));
            }
        }
        return request.request(step.get("method").asText(), at(path[0]));
    }

    private static void check(Response response, JsonNode step, String id) {
        for (Map.Entry<String, JsonNode> expected : step.get("expect").properties()) {
            Object found = response.path(expected.getKey());
            assertThat(found == null ? "null" : found.toString())
                    .as(step.get("name").asText() + ", " + expected.getKey())
                    .isEqualTo(expected.getValue().asText().replace("{id}", id));
        }
    }
}
