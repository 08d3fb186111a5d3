package org.alumninetwork.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** An organisation as the network created it. */
record Body(String code, UUID id, String country, String city, ZoneId timeZone, Instant createdAt) {

    static Body of(String code, JsonNode organisation) {
        return new Body(
                code,
                UUID.fromString(organisation.path("id").asText()),
                organisation.path("country").asText(),
                organisation.path("city").asText(),
                ZoneId.of(organisation.path("timeZone").asText()),
                Instant.parse(organisation.path("createdAt").asText()));
    }
}
