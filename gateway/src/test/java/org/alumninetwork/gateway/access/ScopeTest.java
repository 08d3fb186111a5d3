package org.alumninetwork.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeNetwork.class)
class ScopeTest {

    @Inject
    Caller caller;

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/members, members:read, 200",
        "GET, /v1/members, members:write, 403",
        "GET, /v1/members, events:read, 403",
        "PATCH, /v1/members/1, members:write, 200",
        "PATCH, /v1/members/1, members:read, 403",
        "POST, /v1/imports, members:sync, 201",
        "POST, /v1/imports, members:write, 201",
        "POST, /v1/imports, members:read, 403",
        "GET, /v1/changes/members, changes:read, 200",
        "GET, /v1/changes/members, members:read, 403",
        "POST, /v1/events, events:write, 201",
        "POST, /v1/events, events:read, 403",
        "GET, /v1/registrations, '', 403",
        "GET, /v1/registrations, 'members:read events:read', 200",
    })
    void eachRouteNeedsItsScope(String method, String path, String scopes, int status) throws Exception {
        HttpRequest.Builder request = caller.request(path, scopes).method(method, BodyPublishers.noBody());
        assertThat(caller.send(request).statusCode()).isEqualTo(status);
    }

    @Test
    void aMissingScopeIsNamed() throws Exception {
        HttpResponse<String> answer = caller.send(caller.post("/v1/imports", "members:read", ""));
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"insufficient_scope\"", "scope=\"members:sync members:write\"", "resource_metadata=");
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("/problems/insufficient-scope");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/events", "/v1/calendars/organisations/1.ics", "/v1/certificates/1", "/v1/verifications/1"})
    void anyoneMayReadWhatIsPublic(String path) throws Exception {
        assertThat(caller.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyMayWriteWithoutAToken() throws Exception {
        assertThat(caller.send(caller.request("/v1/events").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenThatIsNotForAPublicPathIsNotShownToItsService() throws Exception {
        JsonObject echo = caller.json(caller.request("/v1/events", "members:read"));
        assertThat(echo.getJsonObject("headers").fieldNames()).doesNotContain("authorization");
    }

    @Test
    void theResourceDescribesItself() throws Exception {
        JsonObject description = caller.json(caller.request("/.well-known/oauth-protected-resource"));
        assertThat(description.getString("resource")).isEqualTo(caller.at("").toString());
        assertThat(description.getJsonArray("authorization_servers")).hasSize(2);
        assertThat(description.getJsonArray("scopes_supported")).contains("members:read", "changes:read");
    }
}
