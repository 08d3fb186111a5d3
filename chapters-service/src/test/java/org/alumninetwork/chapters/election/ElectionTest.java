package org.alumninetwork.chapters.election;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.singleOffice;
import static org.alumninetwork.chapters.Organisations.term;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.amend;
import static org.alumninetwork.chapters.Requests.anonymous;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.Organisations;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ElectionTest {

    @Inject
    MembersFeed members;

    @Inject
    Organisations organisations;

    private String chapter;

    @BeforeEach
    void aChapter() {
        chapter = chapterOf(network());
    }

    @Test
    void theOwnBoardRecordsAnElectionAndThoseWhoSignedInReadIt() {
        String board = organisations.officerOf(chapter);
        String election = person(board)
                .body(election("2024-02-14"))
                .post(chapter + "/elections")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        person("somebody")
                .get(election)
                .then()
                .statusCode(200)
                .body("kind", equalTo("GENERAL_MEETING"))
                .body("minutes", equalTo("https://example.org/minutes"));
        anonymous().get(election).then().statusCode(401);
        person("somebody")
                .body(election("2024-02-14"))
                .post(chapter + "/elections")
                .then()
                .statusCode(403);
        amend(person(board), election, Map.of("kind", "BALLOT"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("BALLOT"));
    }

    @Test
    void anElectionIsRecordedOnceItWasHeld() {
        administrator()
                .body(election(LocalDate.now(ZoneOffset.UTC).plusDays(2).toString()))
                .post(chapter + "/elections")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/election-not-held"));
    }

    @Test
    void minutesAreALinkThatIsSafeToFollow() {
        Map<String, Object> elsewhere =
                Map.of("heldOn", "2024-02-14", "kind", "BALLOT", "minutes", "http://example.org");
        administrator()
                .body(elsewhere)
                .post(chapter + "/elections")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/minutes"));
    }

    @Test
    void aTermNamesTheElectionByWhichItCameAboutAndNoneOfAnotherOrganisation() {
        String election = created(chapter + "/elections", election("2024-02-14"));
        String elsewhere = created(chapterOf(network()) + "/elections", election("2024-02-14"));
        UUID member = members.tellOfSomebody();
        Map<String, Object> term = term(singleOffice(chapter, "CHAIR"), member, "2024-03-01", null);

        term.put("electionId", idOf(elsewhere));
        administrator()
                .body(term)
                .post(chapter + "/terms")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-election"));
        term.put("electionId", idOf(election));
        administrator().get(created(chapter + "/terms", term)).then().body("electionId", equalTo(idOf(election)));
    }

    @Test
    void electionsAreListedInTheirOrderWithTheSameNumberOfStatements() {
        String later = created(chapter + "/elections", election("2024-02-14"));
        String earlier = created(chapter + "/elections", election("2022-02-14"));
        long one = StatementCounter.during(
                () -> administrator().get(chapter + "/elections?limit=1").then().statusCode(200));
        long two = StatementCounter.during(() -> administrator()
                .get(chapter + "/elections")
                .then()
                .body("items.id", contains(idOf(earlier), idOf(later)))
                .body("next", nullValue()));
        assertThat(two).isEqualTo(one).isLessThanOrEqualTo(2);
    }

    private static Map<String, Object> election(String heldOn) {
        return Map.of("heldOn", heldOn, "kind", "GENERAL_MEETING", "minutes", "https://example.org/minutes");
    }
}
