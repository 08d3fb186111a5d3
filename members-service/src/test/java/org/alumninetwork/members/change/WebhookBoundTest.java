package org.alumninetwork.members.change;

import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.registry;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class WebhookBoundTest {

    private static final int MOST = 20;

    private final List<String> made = new ArrayList<>();
    private String source;
    private String other;

    @BeforeEach
    void twoRegistries() {
        source = createSource();
        other = createSource();
    }

    @AfterEach
    void leaveThePlacesToOthers() {
        for (String webhook : made) {
            for (String registry : List.of(source, other)) {
                registry(registry).header("If-Match", "*").delete(webhook);
            }
        }
    }

    @Test
    void aRegistryDoesNotUseUpTheWebhooksOfAll() {
        for (int one = 0; one < MOST; one++) {
            made.add(asked(source).statusCode(201).extract().header("Location"));
        }

        asked(source).statusCode(409).body("type", equalTo("/problems/too-many-webhooks"));
        made.add(asked(other).statusCode(201).extract().header("Location"));
    }

    private static ValidatableResponse asked(String registry) {
        return registry(registry)
                .body(Map.of("url", "http://localhost:1/hook"))
                .post("/v1/webhooks/members")
                .then();
    }
}
