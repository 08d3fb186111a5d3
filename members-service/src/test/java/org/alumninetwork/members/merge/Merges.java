package org.alumninetwork.members.merge;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.idOf;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** What tests ask of merges over and over. */
public final class Merges {

    private Merges() {}

    public static Response asked(RequestSpecification caller, String lostPath, String survivorPath, String query) {
        return caller.body(Map.of("lostId", idOf(lostPath), "survivorId", idOf(survivorPath)))
                .post("/v1/merges" + query);
    }

    /** The path of the merge. */
    public static String merged(String lostPath, String survivorPath) {
        return asked(administrator(), lostPath, survivorPath, "")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    public static ValidatableResponse reversed(String merge) {
        return administrator().post(merge + "/reversal").then();
    }
}
