package org.alumninetwork.members;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.Test;

/** Whoever is refused for the token is told whether it lacked or was bad. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class TokenTest {

    @Test
    void aRequestWithoutATokenIsToldThatItHasNone() {
        given().get("/v1/members/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("type", equalTo("/problems/authentication-required"))
                .body("detail", equalTo("The request carries no access token."));
    }

    @Test
    void aBadTokenIsCalledBad() {
        given().header("Authorization", "Bearer of.bad.news")
                .get("/v1/members/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("/problems/authentication-required"))
                .body("detail", containsString("may have expired"));
    }
}
