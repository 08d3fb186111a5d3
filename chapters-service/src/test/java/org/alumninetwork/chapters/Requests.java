package org.alumninetwork.chapters;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.alumninetwork.testing.Tokens;

/** Requests as each caller sends them. */
public final class Requests {

    private Requests() {}

    public static RequestSpecification anonymous() {
        return given().contentType(ContentType.JSON);
    }

    public static RequestSpecification administrator() {
        return anonymous().auth().oauth2(Tokens.administrator());
    }

    public static RequestSpecification person(String login) {
        return anonymous().auth().oauth2(Tokens.person(login));
    }

    public static RequestSpecification service() {
        return anonymous().auth().oauth2(Tokens.service("events-service"));
    }

    /** A PATCH that knows the present version. */
    public static Response amend(RequestSpecification caller, String path, Object patch) {
        return current(caller, path)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(patch)
                .patch(path);
    }

    /** A DELETE that knows the present version. */
    public static Response delete(RequestSpecification caller, String path) {
        return current(caller, path).delete(path);
    }

    /** Creates something as an administrator, and returns where it is. */
    public static String created(String collection, Map<String, ?> body) {
        return administrator()
                .body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    public static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static RequestSpecification current(RequestSpecification caller, String path) {
        String version =
                administrator().get(path).then().statusCode(200).extract().header("ETag");
        return caller.header("If-Match", version);
    }
}
