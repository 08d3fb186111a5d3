package org.alumninetwork.chapters.privacy;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.singleOffice;
import static org.alumninetwork.chapters.Organisations.term;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What this service keeps of a member, for the copy that the member is given. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class PersonalDataTest {

    private static final String SERVICE = "/v1/personal-data/chapters/";

    @Inject
    MembersFeed members;

    @Test
    void theServiceThatMakesTheCopyIsGivenOfficesAndWhatCameWithThem() {
        UUID member = members.tellOfSomebody();
        String chapter = chapterOf(network());
        created(chapter + "/terms", term(singleOffice(chapter, "CHAIR"), member, "2020-01-01", "2020-12-31"));

        asked("members-service", member)
                .statusCode(200)
                .body("service", equalTo("chapters"))
                .body("parts.kind", contains("terms"))
                .body("parts[0].records.startsOn", contains("2020-01-01"));
    }

    @Test
    void nobodyElseIsGivenIt() {
        UUID member = members.tellOfSomebody();

        asked("events-service", member).statusCode(404);
        administrator().get(SERVICE + member).then().statusCode(404);
        given().get(SERVICE + member).then().statusCode(401);
    }

    @Test
    void ofWhomThereIsNothingNothingIsSaid() {
        asked("members-service", UUID.randomUUID()).statusCode(200).body("parts", empty());
    }

    private static ValidatableResponse asked(String service, UUID member) {
        return given().auth()
                .oauth2(Tokens.service(service))
                .get(SERVICE + member)
                .then();
    }
}
