package org.alumninetwork.chapters.merge;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.organisation;
import static org.alumninetwork.chapters.Organisations.sharedOffice;
import static org.alumninetwork.chapters.Organisations.singleOffice;
import static org.alumninetwork.chapters.Organisations.term;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.chapters.member.NameVisibility;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MergeTest {

    @Inject
    MembersFeed members;

    private final UUID merge = UUID.randomUUID();
    private final String login = "contributor-" + UUID.randomUUID();
    private UUID lost;
    private UUID survivor;
    private String chapter;

    @BeforeEach
    void aPersonWithTwoRecords() {
        lost = members.tell(login, "Wanjiku", NameVisibility.EVERYONE);
        survivor = members.tellOfSomebody();
        chapter = chapterOf(network());
    }

    @Test
    void termsAreTheSurvivorsAndGoBackWhenTheMergeIsUndone() {
        String term = held(singleOffice(chapter, "CHAIR"), lost, "2020-01-01", null);

        merged();

        holds(term, survivor, null);
        undone();
        holds(term, lost, null);
    }

    @Test
    void onlyAMergeChangesWhoseATermIs() {
        String office = singleOffice(chapter, "CHAIR");
        String term = held(office, lost, "2020-01-01", null);

        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(Map.of("memberId", survivor))
                .patch(term)
                .then()
                .statusCode(400);
        holds(term, lost, null);
    }

    @Test
    void ofTwoTermsThatOverlapTheEarlierEndsWhereTheLaterBegins() {
        String office = sharedOffice(chapter, "BOARD_MEMBER");
        String earlier = held(office, lost, "2020-01-01", "2022-12-31");
        String later = held(office, survivor, "2022-01-01", "2024-12-31");

        merged();

        holds(earlier, survivor, "2021-12-31");
        holds(later, survivor, "2024-12-31");
        undone();
        holds(earlier, lost, "2022-12-31");
        holds(later, survivor, "2024-12-31");
    }

    @Test
    void theSurvivorsTermEndsWhereALaterOneOfTheLostRecordBegins() {
        String office = sharedOffice(chapter, "BOARD_MEMBER");
        String earlier = held(office, survivor, "2020-01-01", "2022-12-31");
        String later = held(office, lost, "2022-01-01", null);

        merged();

        holds(earlier, survivor, "2021-12-31");
        holds(later, survivor, null);
        undone();
        holds(earlier, survivor, "2022-12-31");
        holds(later, lost, null);
    }

    @Test
    void ofATermWithinAnotherTheLongerIsTheSurvivors() {
        String office = sharedOffice(chapter, "BOARD_MEMBER");
        String longer = held(office, lost, "2020-01-01", null);
        String shorter = held(office, survivor, "2021-01-01", "2021-12-31");

        merged();

        holds(longer, survivor, null);
        holds(shorter, lost, "2021-12-31");
        undone();
        holds(longer, lost, null);
        holds(shorter, survivor, "2021-12-31");
    }

    @Test
    void contributionsAreTheSurvivors() {
        String mission = created("/v1/organisations", organisation("MISSION", null));
        String goal = created(
                "/v1/goals",
                Map.of(
                        "organisationId", idOf(mission),
                        "title", Map.of("en", "Open doors"),
                        "startsOn", "2020-01-01",
                        "endsOn", "2099-12-31",
                        "targets", List.of(Map.of("kind", "INTRODUCTION", "wanted", 3))));
        String contribution = person(login)
                .body(Map.of(
                        "kind",
                        "INTRODUCTION",
                        "happenedOn",
                        "2024-03-03",
                        "description",
                        "The port",
                        "credited",
                        true))
                .post(goal + "/contributions")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        merged();

        administrator().get(contribution).then().body("memberId", equalTo(survivor.toString()));
        undone();
        administrator().get(contribution).then().body("memberId", equalTo(lost.toString()));
    }

    @Test
    void theSameMessageTwiceChangesNothingMore() {
        String term = held(singleOffice(chapter, "CHAIR"), lost, "2020-01-01", null);
        merged();
        merged();
        undone();

        merged();

        holds(term, lost, null);
    }

    @Test
    void aLostIdIsTheSurvivorsInAFilterAndIsToldInAWrite() {
        String office = sharedOffice(chapter, "BOARD_MEMBER");
        String term = held(office, lost, "2020-01-01", null);
        merged();

        administrator().get(chapter + "/terms?member=" + lost).then().body("items.id", contains(idOf(term)));
        administrator()
                .body(term(office, lost, "2019-01-01", "2019-12-31"))
                .post(chapter + "/terms")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/member-merged"))
                .body("survivorId", equalTo(survivor.toString()));
    }

    private void merged() {
        members.tellOfMerge("merged", merge, lost, survivor);
    }

    private void undone() {
        members.tellOfMerge("unmerged", merge, lost, survivor);
    }

    private String held(String office, UUID member, String from, String to) {
        return created(chapter + "/terms", term(office, member, from, to));
    }

    private static void holds(String term, UUID member, String endsOn) {
        administrator()
                .get(term)
                .then()
                .statusCode(200)
                .body("memberId", equalTo(member.toString()))
                .body("endsOn", equalTo(endsOn));
    }
}
