package org.alumninetwork.members.communication;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alumninetwork.members.AtOnce;
import org.alumninetwork.members.Feed;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class CommunicationTest {

    private final String member = "member-" + UUID.randomUUID();
    private String memberPath;

    @BeforeEach
    void register() {
        memberPath = registered(member, Map.of("familyName", "Wanjiru"));
    }

    @Test
    void aMemberSaysHowToBeWrittenToAndTheFeedTells() {
        Feed feed = Feed.ofService();
        person(member)
                .get(memberPath + "/communication-preferences")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("channels", contains("EMAIL"));

        say("\"0\"", "{\"channels\": [], \"mutedTopics\": [\"fundraising\"], \"language\": \"sv\"}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("channels", empty())
                .body("mutedTopics", contains("fundraising"))
                .body("language", equalTo("sv"));
        say("\"0\"", "{\"language\": \"fi\"}").statusCode(412);
        say("\"1\"", "{\"language\": null}").statusCode(200).header("ETag", "\"2\"");
        say("\"2\"", "{\"language\": null}").statusCode(200).header("ETag", "\"2\"");
        say("\"2\"", "{\"language\": \"no tag\"}").statusCode(400);

        assertThat(feed.next()).hasSize(2).allSatisfy(change -> assertThat(change)
                .containsEntry("type", "org.alumninetwork.communication-preference.changed")
                .containsEntry("subject", "communication-preferences/" + idOf(memberPath)));
    }

    @Test
    void ofTwoFirstWordsAtOnceOneIsHeard() throws Exception {
        Callable<Integer> first =
                () -> say("\"0\"", "{\"language\": \"sv\"}").extract().statusCode();

        assertThat(AtOnce.run(Collections.nCopies(4, first)))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
    }

    @Test
    void preferencesAreBetweenTheMemberAndThoseInChargeAndGoWithTheMember() {
        String other = "other-" + UUID.randomUUID();
        registered(other, Map.of("familyName", "Other"));
        say("\"0\"", "{\"pausedUntil\": \"2027-01-31\"}").statusCode(200);
        Feed feed = Feed.ofService();

        person(other).get(memberPath + "/communication-preferences").then().statusCode(403);
        administrator().header("If-Match", "*").delete(memberPath).then().statusCode(204);

        assertThat(feed.next().stream().map(change -> change.get("type")))
                .contains("org.alumninetwork.communication-preference.deleted");
    }

    private ValidatableResponse say(String ifMatch, String patch) {
        return person(member)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(memberPath + "/communication-preferences")
                .then();
    }
}
