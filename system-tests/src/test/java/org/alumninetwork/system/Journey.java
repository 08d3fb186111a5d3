package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** What journeys through the network have in common: records that they make, and records that they find. */
final class Journey {

    private Journey() {}

    /** The id of what the call made. */
    static String made(Api caller, String collection, Object body) {
        Answer answer = caller.post(collection, body);
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.json().path("id").asText();
    }

    static String newMember() {
        return made(Api.as("administrator"), "/v1/members", RightsTest.bodyOf("createMember"));
    }

    static String me(String login) {
        return Api.as(login).get("/v1/members/me").json().path("id").asText();
    }

    /** The id of the first record of a list of the demonstration network. */
    static String firstOf(String list) {
        JsonNode first = Api.as("administrator").get(list).json().path("items").path(0);
        assertThat(first.isMissingNode()).as(list).isFalse();
        return first.path("id").asText();
    }
}
