package org.alumninetwork.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** An answer of the gateway, already held against the OpenAPI document. */
record Answer(int status, HttpHeaders headers, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    String mediaType() {
        return headers.firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    }

    JsonNode json() {
        try {
            return text.isEmpty() || !mediaType().endsWith("json") ? null : JSON.readTree(text);
        } catch (IOException broken) {
            throw new AssertionError("Not JSON: " + text, broken);
        }
    }

    /** The last part of the problem's type. */
    String problem() {
        return json().path("type").asText().replace("/problems/", "");
    }
}
