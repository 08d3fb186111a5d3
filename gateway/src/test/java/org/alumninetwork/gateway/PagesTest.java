package org.alumninetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeNetwork.class)
class PagesTest {

    @Inject
    Caller caller;

    @Test
    void theDocumentIsTheUnionOfTheServicesDocuments() throws Exception {
        JsonObject document = caller.json(caller.request("/openapi"));
        assertThat(document.getString("openapi")).isEqualTo("3.1.0");
        assertThat(document.getJsonObject("info").getString("title")).isEqualTo("Alumni Network");
        assertThat(document.getJsonObject("info").getString("description")).contains("Idempotency-Key", "If-Match");
        assertThat(document.getJsonObject("paths").fieldNames())
                .containsExactly("/v1/events", "/v1/events/mine", "/v1/members", "/v1/members/mine");
        assertThat(document.getJsonObject("components").getJsonObject("schemas").fieldNames())
                .contains("Problem", "Onlyevents", "Onlymembers");
        assertThat(document.getJsonArray("tags")).hasSize(2);
        assertThat(document.getJsonArray("servers").getJsonObject(0).getString("url"))
                .isEqualTo(caller.at("").toString());
        assertThat(document.containsKey("x-conflicting-components")).isFalse();
    }

    @Test
    void theDocumentSaysWhichServiceIsMissing() throws Exception {
        JsonObject document = caller.json(caller.request("/openapi"));
        assertThat(document.getJsonArray("x-services-not-included")).containsExactly("chapters");
        assertThat(document.getJsonObject("info").getString("description")).contains("chapters-service");
    }

    @Test
    void theDocumentSaysHowToLogIn() throws Exception {
        JsonObject document = caller.json(caller.request("/openapi"));
        JsonObject schemes = document.getJsonObject("components").getJsonObject("securitySchemes");
        assertThat(schemes.getJsonObject("oidc").getString("openIdConnectUrl"))
                .endsWith("/.well-known/openid-configuration")
                .doesNotContain("elsewhere");
        assertThat(schemes.getJsonObject("bearer").getString("scheme")).isEqualTo("bearer");
        assertThat(document.getJsonObject("paths")
                        .getJsonObject("/v1/members")
                        .getJsonObject("get")
                        .getJsonArray("security"))
                .contains(
                        new JsonObject().put("oidc", new JsonArray()), new JsonObject().put("bearer", new JsonArray()));
    }

    @Test
    void eachOperationTellsTheTermsOfItsRoute() throws Exception {
        JsonObject paths = caller.json(caller.request("/openapi")).getJsonObject("paths");
        JsonObject listMembers = paths.getJsonObject("/v1/members").getJsonObject("get");
        assertThat(listMembers.getString("description")).isEqualTo("Needs the scope `members:read`.");
        assertThat(listMembers.getJsonArray("x-scopes")).containsExactly("members:read");
        assertThat(listMembers.getLong("x-time-out")).isPositive();
        assertThat(listMembers.getJsonObject("responses").fieldNames()).contains("200", "404", "429", "503", "504");
        JsonObject listEvents = paths.getJsonObject("/v1/events").getJsonObject("get");
        assertThat(listEvents.getString("description")).startsWith("Open to all;");
        assertThat(listEvents.getJsonArray("x-quotas")).contains("anonymous");
        JsonObject ownEvents = paths.getJsonObject("/v1/events/mine").getJsonObject("get");
        assertThat(ownEvents.getString("description")).isEqualTo("Needs the scope `events:read`.");
        assertThat(ownEvents.getJsonArray("x-quotas")).doesNotContain("anonymous");
    }

    @Test
    void theChangesAreTheMessagesOfAnotherDocument() throws Exception {
        JsonObject document = caller.json(caller.request("/asyncapi"));
        assertThat(document.getString("asyncapi")).isEqualTo("3.1.0");
        JsonObject channels = document.getJsonObject("channels");
        assertThat(channels.getJsonObject("members").getString("address")).isEqualTo("/v1/changes/members");
        assertThat(channels.getJsonObject("members").getJsonObject("messages").fieldNames())
                .containsExactly("of.all", "of.members");
        assertThat(channels.getJsonObject("webhooks").getJsonObject("messages").fieldNames())
                .contains("of.all", "of.members", "of.events");
        assertThat(document.getJsonObject("components").getJsonObject("schemas").fieldNames())
                .contains("Onlymembers", "Onlyevents")
                .doesNotContain("Problem");
    }

    @Test
    void schemasThatNothingUsesAreLeftOut() throws Exception {
        JsonObject schemas = caller.json(caller.request("/openapi"))
                .getJsonObject("components")
                .getJsonObject("schemas");
        assertThat(schemas.fieldNames()).contains("Problem", "Onlymembers").doesNotContain("Unused", "UsedByTheUnused");
    }

    @Test
    void theDocumentIsThereAsYamlToo() throws Exception {
        HttpResponse<String> byPath = caller.get("/openapi.yaml");
        HttpResponse<String> byAccept = caller.send(caller.request("/openapi").header("Accept", "application/yaml"));
        assertThat(byPath.body()).startsWith("openapi: \"3.1.0\"\ninfo:\n  title: \"Alumni Network\"");
        assertThat(byAccept.body()).isEqualTo(byPath.body());
        assertThat(byAccept.headers().firstValue("Content-Type")).contains("application/yaml;charset=utf-8");
    }

    @Test
    void theDocsPageNeedsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = caller.get("/docs");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(page.body())
                .contains("<meta name=\"login-client\" content=\"frontend\">")
                .doesNotContain("https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs.js",
                "page.css",
                "swagger-ui.css",
                "swagger-ui-bundle.js",
                "oauth2-redirect.html",
                "oauth2-redirect.js",
                "favicon-32x32.png"
            })
    void theFilesOfTheDocsPageAreThere(String file) throws Exception {
        HttpResponse<String> answer = caller.get("/docs/" + file);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isNotEmpty();
    }

    @Test
    void browsersFindAnIcon() throws Exception {
        HttpResponse<String> icon = caller.get("/favicon.ico");
        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().firstValue("Content-Type")).contains("image/png");
    }

    @Test
    void whatVariesByTheMediaTypeVariesByOriginAndCodingToo() throws Exception {
        assertThat(caller.get("/problems").headers().allValues("Vary"))
                .containsExactlyInAnyOrder("origin", "accept", "accept-encoding");
    }

    @Test
    void theFrontDoorLeadsToWhatThereIs() throws Exception {
        HttpResponse<String> page = caller.get("/");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        List<String> links = Pattern.compile("href=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links).contains("/docs", "/openapi", "/problems");
        for (String link : links) {
            assertThat(caller.get(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/v1/events", "/v1/members", "/unknown"})
    void browsersAreToldWhatNoAnswerDoes(String path) throws Exception {
        HttpHeaders headers = caller.get(path).headers();
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("script-src", "unsafe-eval");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void noOtherFileIs() throws Exception {
        assertThat(caller.get("/docs/pom.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void theGatewaysOwnProblemsAreExplained() throws Exception {
        JsonObject explanation = caller.json(caller.request("/problems/gateway-timeout"));
        assertThat(explanation.getString("type")).isEqualTo("/problems/gateway-timeout");
        assertThat(explanation.getInteger("status")).isEqualTo(504);
        assertThat(explanation.getString("explanation")).contains("Idempotency-Key");
    }

    @Test
    void theServicesProblemsAreExplainedForTheEye() throws Exception {
        HttpResponse<String> page =
                caller.send(caller.request("/problems/of-events").header("Accept", "text/html,*/*"));
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(page.body()).contains("A problem of events", "&lt;b&gt;events&lt;/b&gt;", "<code>it</code>");
    }

    @Test
    void allProblemsAreListed() throws Exception {
        assertThat(new JsonArray(caller.get("/problems").body())
                        .stream().map(problem -> ((JsonObject) problem).getString("type")))
                .contains("/problems/not-found", "/problems/of-members", "/problems/of-events");
    }

    @Test
    void aProblemThatOnlyAServiceThatIsDownMayKnowIsNotDenied() throws Exception {
        assertThat(caller.get("/problems/of-chapters").statusCode()).isEqualTo(503);
    }

    @Test
    void whatCanOnlyBeReadSaysSo() throws Exception {
        HttpResponse<String> answer = caller.send(caller.request("/openapi").POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void healthTellsWhichServiceIsDown() throws Exception {
        HttpResponse<String> health = caller.get("/q/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).containsPattern("\"chapters\": ?\"DOWN\"").containsPattern("\"events\": ?\"UP\"");
    }

    @Test
    void oneServiceThatIsDownDoesNotTakeTheOthersOutOfReach() throws Exception {
        HttpResponse<String> ready = caller.get("/q/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).containsPattern("\"chapters\": ?\"DOWN\"");
        assertThat(caller.get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(caller.get("/q/health/started").statusCode()).isEqualTo(200);
    }

    @Test
    void eachRouteIsCountedAndTimed() throws Exception {
        caller.get("/v1/events");
        assertThat(caller.get("/q/metrics").body())
                .containsPattern(
                        "http_server_requests_seconds_count\\{method=\"GET\",service=\"events\",status=\"200\",uri=\"/v1/events\"");
    }
}
