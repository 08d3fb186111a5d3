package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The demonstration's register of an embassy, which tells a network what their agreement names. */
class AgreedRegistryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api register = Api.asClient("mission-registry");

    @Test
    void onlyWhatTheAgreementNamesComesIn() {
        String key = "agreed-" + UUID.randomUUID();

        JsonNode job = imported("externalId,givenName,familyName,email,city\n" + key
                + ",Signe,Sopimus,signe.sopimus@example.org,Nairobi\n");

        assertThat(job.at("/counts/created").asInt()).isEqualTo(1);
        assertThat(job.path("withheldColumns")).hasSize(1);
        assertThat(job.at("/withheldColumns/0/column").asText()).isEqualTo("city");
        JsonNode known = register.get("/scim/v2/Users?filter=externalId%20eq%20%22" + key + "%22")
                .json();
        assertThat(known.path("totalResults").asInt()).isEqualTo(1);
        assertThat(known.at("/Resources/0/name/familyName").asText()).isEqualTo("Sopimus");
        assertThat(known.at("/Resources/0").has("addresses")).isFalse();
    }

    private JsonNode imported(String file) {
        Answer accepted = register.send(
                "POST",
                "/v1/imports?source=mission-nairobi-registry&mode=delta",
                Optional.of("text/csv"),
                BodyPublishers.ofString(file));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return await().atMost(PATIENCE)
                .until(
                        () -> register.get(accepted.header("Location")).json(),
                        job -> job.path("state").asText().equals("SUCCEEDED"));
    }
}
