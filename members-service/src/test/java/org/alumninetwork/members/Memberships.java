package org.alumninetwork.members;

import static org.alumninetwork.members.MembersApi.administrator;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What tests ask of memberships over and over. */
public final class Memberships {

    private Memberships() {}

    /** The id of a new type: free, open to everybody and without end, unless said otherwise. */
    public static String type(UUID organisation, Map<String, Object> otherwise) {
        Map<String, Object> type = new HashMap<>(
                Map.of("organisationId", organisation, "name", Map.of("en", "Member"), "period", "ROLLING"));
        type.putAll(otherwise);
        return administrator()
                .body(type)
                .post("/v1/membership-types")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse apply(RequestSpecification caller, String type) {
        return caller.body(Map.of("typeId", type)).post("/v1/memberships").then();
    }

    /** The path of the membership. */
    public static String joined(RequestSpecification caller, String type) {
        return apply(caller, type).statusCode(201).extract().header("Location");
    }

    public static ValidatableResponse act(
            RequestSpecification caller, String membership, String what, Map<String, Object> body) {
        return caller.body(body).post(membership + "/" + what).then();
    }
}
