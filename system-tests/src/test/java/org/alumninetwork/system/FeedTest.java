package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the feeds tell, held against what the document says of each type of change. */
class FeedTest {

    @ParameterizedTest
    @ValueSource(strings = {"members", "events", "chapters"})
    void everyChangeIsAsTheDocumentSays(String service) {
        List<String> breaches = new ArrayList<>();
        int told = 0;
        JsonNode page = read(service, "");
        while (!page.path("items").isEmpty()) {
            told += page.path("items").size();
            for (JsonNode change : page.path("items")) {
                Api.contract().breachesIn(change).forEach(breach -> breaches.add(breach + " in " + change));
            }
            page = read(service, "&after=" + page.path("next").asText());
        }

        assertThat(told).isPositive();
        assertThat(breaches).isEmpty();
    }

    private static JsonNode read(String service, String after) {
        return Api.asClient("events-service")
                .get("/v1/changes/" + service + "?limit=1000" + after)
                .json();
    }
}
