package org.alumninetwork.members.scim;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.alumninetwork.testing.Tokens;

/** What a registry's SCIM client asks of the service. */
public final class Scim {

    public static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    public static final String ALUMNI = "urn:alumninetwork:params:scim:schemas:extension:2.0:Alumni";
    public static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    public static final String MEDIA_TYPE = "application/scim+json";
    private static final RestAssuredConfig UTF8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .encodeContentTypeAs(MEDIA_TYPE, ContentType.TEXT)
                    .defaultContentCharset("UTF-8"));

    private Scim() {}

    public static RequestSpecification client(String source) {
        return withToken(Tokens.registry(source));
    }

    public static RequestSpecification withToken(String token) {
        return given().config(UTF8).auth().oauth2(token).contentType(MEDIA_TYPE);
    }

    /** @param path below {@code /scim/v2} */
    public static String at(String path) {
        return "/scim/v2" + path;
    }

    /** The id of a new person. */
    public static String created(String source, String document) {
        return client(source)
                .body(document)
                .post(at("/Users"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse found(String source, String filter) {
        return client(source)
                .queryParam("filter", filter)
                .get(at("/Users"))
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse patched(String source, String id, String... operations) {
        return client(source)
                .body("{\"schemas\":[\"" + PATCH + "\"],\"Operations\":[" + String.join(",", operations) + "]}")
                .patch(at("/Users/" + id))
                .then();
    }

    /** A person with everything that a registry says. */
    public static String person(String key, String family) {
        return """
                {"schemas":["%s","%s"],"externalId":"%s","userName":"%s@Registry.example","active":true,
                "name":{"givenName":"Amina","familyName":"%s"},
                "emails":[{"value":"%s@example.org","type":"work","primary":true}],
                "addresses":[{"type":"work","country":"ke","locality":"Nairobi"}],
                "%s":{"birthDate":"1990-04-12","orcid":"0000-0002-1825-0097","eduPersonUniqueId":"%s@helsinki.fi",
                "schacPersonalUniqueCode":["urn:schac:personalUniqueCode:int:esi:helsinki.fi:%s"],
                "affiliations":[
                {"basis":"STUDIES","institution":"University of Helsinki","programme":"Law","degree":"Master","startDate":"2010-09-01","endDate":"2014-05-31"},
                {"basis":"SCHOLARSHIP","institution":"Svenska institutet","startDate":"2015-01-01"}]}}
                """.formatted(USER, ALUMNI, key, key, family, key, ALUMNI, key.replaceAll("[^A-Za-z0-9]", ""), key);
    }

    public static Map<String, Object> minimal(String key) {
        return Map.of(
                "schemas", List.of(USER), "userName", key, "name", Map.of("familyName", "Person", "givenName", "A"));
    }
}
