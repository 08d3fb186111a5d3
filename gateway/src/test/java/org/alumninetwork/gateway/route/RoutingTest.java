package org.alumninetwork.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.alumninetwork.gateway.testing.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeNetwork.class)
class RoutingTest {

    @Inject
    Caller caller;

    @ParameterizedTest
    @CsvSource({
        "/v1/members, members, members:read",
        "/v1/members/42/affiliations, members, members:read",
        "/v1/memberships, members, members:read",
        "/v1/imports/7, members, members:sync",
        "/v1/sources, members, members:read",
        "/v1/merges, members, members:read",
        "/scim/v2/Users, members, members:read",
        "/v1/verifications/abc, members, members:read",
        "/v1/events/42.ics, events, events:read",
        "/v1/registrations, events, events:read",
        "/v1/event-series, events, events:read",
        "/v1/calendars/organisations/1.ics, events, events:read",
        "/v1/certificates/1, events, events:read",
        "/v1/changes/members, members, changes:read",
        "/v1/changes/events, events, changes:read",
        "/v1/webhooks/events/1, events, changes:read",
    })
    void aPathGoesToTheServiceThatOwnsIt(String path, String service, String scope) throws Exception {
        assertThat(caller.json(caller.request(path, scope)).getString("service"))
                .isEqualTo(service);
    }

    @Test
    void thePathAndTheQueryArriveAsTheyWereSent() throws Exception {
        String uri = "/v1/members?q=%C3%85sa%20%26+co&limit=2&cursor=a%2Fb";
        assertThat(caller.json(caller.request(uri, "members:read")).getString("uri"))
                .isEqualTo(uri);
    }

    @Test
    void everyMethodIsLeftToTheService() throws Exception {
        JsonObject echo = caller.json(
                caller.request("/v1/members", "members:write").method("PURGE", BodyPublishers.ofString("all")));
        assertThat(echo.getString("method")).isEqualTo("PURGE");
        assertThat(echo.getString("body")).isEqualTo("all");
    }

    @Test
    void anAnswerToHeadHasTheLengthButNoBody() throws Exception {
        HttpResponse<String> answer =
                caller.send(caller.request("/v1/members", "members:read").method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).isPresent();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void notModifiedIsPassedOn() throws Exception {
        HttpResponse<String> answer = caller.send(caller.request("/v1/members/not-modified", "members:read"));
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/unknown", "/v1/membersonly", "/v1/changes", "/v1/changes/others", "/q/openapi"})
    void anUnknownPathIsAProblem(String path) throws Exception {
        HttpResponse<String> answer = caller.send(caller.request(path, "members:read"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo("/problems/not-found");
        assertThat(problem.getInteger("status")).isEqualTo(404);
        assertThat(problem.getString("instance")).isEqualTo(path);
        assertThat(answer.headers().firstValue("X-Request-Id")).contains(problem.getString("requestId"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/certificates/../registrations", "/v1/certificates/%2e%2e/registrations", "/v1//events"})
    void aPathThatTwoReadersCouldReadDifferentlyIsRefused(String path) throws Exception {
        assertThat(caller.get(path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/events?q=a|b", "/v1/events?q=%zz", "/v1/events/%e5%", "/v1/ev\\ents", "/v1/events?q=\"x\""})
    void anAddressThatIsNoneIsAProblemToo(String address) throws Exception {
        try (RawConnection connection = new RawConnection(caller.port())) {
            connection.send(List.of("GET " + address + " HTTP/1.1", "Host: x"));
            List<String> answer = connection.readAnswer();
            assertThat(answer.getFirst()).isEqualTo("HTTP/1.1 400 Bad Request");
            assertThat(answer).anyMatch(line -> line.startsWith("x-request-id: "));
            assertThat(answer.getLast()).contains("/problems/invalid-request");
        }
    }
}
