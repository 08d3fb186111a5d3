package org.alumninetwork.benchmarks.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alumninetwork.benchmarks.network.Api;

/** The people whom the benchmark provisions, as SCIM operations. */
final class Provisioning {

    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ALUMNI = "urn:alumninetwork:params:scim:schemas:extension:2.0:Alumni";
    private static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    private static final int PAGE = 200;

    private final String name;
    private final String[] ids;

    Provisioning(String name, int people) {
        this.name = name;
        this.ids = new String[people];
    }

    /** One operation about one person. */
    @FunctionalInterface
    interface Operation {
        String about(int person);
    }

    static String bulk(int first, int number, Operation operation) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                + IntStream.range(first, first + number)
                        .mapToObj(operation::about)
                        .collect(Collectors.joining(","))
                + "]}";
    }

    /** Reads who has which id, by cursor. */
    void learn(Api registry) {
        String cursor = "";
        while (cursor != null) {
            JsonNode page = registry.get("/scim/v2/Users?attributes=externalId&count=" + PAGE + "&cursor=" + cursor
                    + "&filter=externalId%20sw%20%22" + name + "-%22");
            page.path("Resources").forEach(this::learn);
            cursor = page.path("nextCursor").asText(null);
        }
    }

    private void learn(JsonNode user) {
        String key = user.path("externalId").asText();
        ids[Integer.parseInt(key.substring(key.lastIndexOf('-') + 1))] =
                user.path("id").asText();
    }

    String creation(int person) {
        return "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"b" + person + "\",\"data\":" + document(person)
                + "}";
    }

    String repetition(int person) {
        return "{\"method\":\"PUT\",\"path\":\"/Users/" + ids[person] + "\",\"data\":" + document(person) + "}";
    }

    String change(int person) {
        return "{\"method\":\"PATCH\",\"path\":\"/Users/" + ids[person] + "\",\"data\":{\"schemas\":[\"" + PATCH
                + "\"],\"Operations\":[{\"op\":\"replace\",\"path\":\"name.familyName\",\"value\":\"Changed\"}]}}";
    }

    String end(int person) {
        return "{\"method\":\"DELETE\",\"path\":\"/Users/" + ids[person] + "\"}";
    }

    private String document(int person) {
        String key = name + "-" + person;
        return """
            {"schemas":["%s","%s"],"externalId":"%s","userName":"%s@example.org",
            "name":{"givenName":"Aino","familyName":"Korhonen"},
            "emails":[{"value":"%s@example.org","type":"work","primary":true}],
            "%s":{"birthDate":"1990-04-12","affiliations":[{"basis":"STUDIES","institution":"University of Helsinki",
            "degree":"Master","endDate":"2014-05-31"}]}}""".formatted(USER, ALUMNI, key, key, key, ALUMNI);
    }
}
