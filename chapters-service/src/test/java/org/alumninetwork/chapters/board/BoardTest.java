package org.alumninetwork.chapters.board;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.organisation;
import static org.alumninetwork.chapters.Organisations.sharedOffice;
import static org.alumninetwork.chapters.Organisations.singleOffice;
import static org.alumninetwork.chapters.Organisations.term;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.anonymous;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.Organisations;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.chapters.member.NameVisibility;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class BoardTest {

    @Inject
    MembersFeed members;

    @Inject
    Organisations organisations;

    @Inject
    MovableClock clock;

    private String network;
    private String chapter;

    @BeforeEach
    void aChapter() {
        network = network();
        chapter = chapterOf(network);
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void whoWasOnTheBoardOnTheThirdOfMarch2024HasAnAnswer() {
        String chair = singleOffice(chapter, "CHAIR");
        String boardMember = sharedOffice(chapter, "BOARD_MEMBER");
        String treasurer = singleOffice(chapter, "TREASURER");
        UUID before = appointed(chair, "2022-01-01", "2024-03-02");
        UUID then = appointed(chair, "2024-03-03", "2024-03-03");
        UUID after = appointed(chair, "2024-03-04", null);
        UUID first = appointed(boardMember, "2023-01-01", "2024-12-31");
        UUID second = appointed(boardMember, "2024-03-03", null);
        appointed(treasurer, "2024-03-04", null);

        administrator()
                .get(chapter + "/board?asOf=2024-03-03")
                .then()
                .statusCode(200)
                .body("organisationId", equalTo(idOf(chapter)))
                .body("asOf", equalTo("2024-03-03"))
                .body("offices.officeId", contains(idOf(chair), idOf(boardMember), idOf(treasurer)))
                .body("offices.type", contains("CHAIR", "BOARD_MEMBER", "TREASURER"))
                .body("offices.vacant", contains(false, false, true))
                .body("offices[0].holders.memberId", contains(then.toString()))
                .body("offices[0].title.sv", equalTo("Titel"))
                .body("offices[0].holders[0].endsOn", equalTo("2024-03-03"))
                .body("offices[1].holders.memberId", contains(first.toString(), second.toString()))
                .body("offices[2].holders", empty());
        assertThat(chairOn("2024-03-02")).containsExactly(before.toString());
        assertThat(chairOn("2024-03-04")).containsExactly(after.toString());
        assertThat(chairOn("2021-12-31")).isEmpty();
    }

    @Test
    void withoutADayItIsTheBoardOfTodayThere() {
        String inAuckland = inZone("Pacific/Auckland");
        String inLosAngeles = inZone("America/Los_Angeles");
        clock.setTo(Instant.parse("2031-07-01T11:59:59Z"));
        assertThat(dayAt(inAuckland)).isEqualTo("2031-07-01");
        clock.setTo(Instant.parse("2031-07-01T12:00:00Z"));
        assertThat(dayAt(inAuckland)).isEqualTo("2031-07-02");
        assertThat(dayAt(inLosAngeles)).isEqualTo("2031-07-01");
        clock.setTo(Instant.parse("2031-07-01T06:59:59Z"));
        assertThat(dayAt(inLosAngeles)).isEqualTo("2031-06-30");
    }

    @Test
    void eachMemberDecidesToWhomTheNameIsShown() {
        for (NameVisibility visibility : NameVisibility.values()) {
            hold(sharedOffice(chapter, "SHOWN_TO_" + visibility), null, visibility);
        }
        members.tell("member-of-boards", "A member", NameVisibility.NOBODY);

        assertThat(namesSeenBy(anonymous())).containsExactly("EVERYONE");
        assertThat(namesSeenBy(person("without a record"))).containsExactly("EVERYONE");
        assertThat(namesSeenBy(person("member-of-boards"))).containsExactly("EVERYONE", "MEMBERS");
        assertThat(namesSeenBy(person(organisations.officerOf(network())))).containsExactly("EVERYONE", "MEMBERS");
        assertThat(namesSeenBy(person(organisations.officerOf(network))))
                .containsExactly("EVERYONE", "MEMBERS", "OFFICERS");
        assertThat(namesSeenBy(person(organisations.officerOf(chapter))))
                .containsExactly("EVERYONE", "MEMBERS", "OFFICERS");
        assertThat(namesSeenBy(administrator())).contains("EVERYONE", "MEMBERS", "OFFICERS", "NOBODY");
    }

    @Test
    void everyoneSeesTheOwnName() {
        String login = "hidden-" + UUID.randomUUID();
        hold(singleOffice(chapter, "CHAIR"), login, NameVisibility.NOBODY);

        assertThat(namesSeenBy(person(login))).containsExactly("NOBODY");
    }

    @Test
    void whoDidNotSignInIsToldOfficesAndDatesButNotWho() {
        hold(singleOffice(chapter, "CHAIR"), null, NameVisibility.MEMBERS);

        List<Map<String, Object>> holders =
                anonymous().get(chapter + "/board").then().extract().path("offices[0].holders");
        assertThat(holders).singleElement().satisfies(holder -> assertThat(holder.keySet())
                .containsExactlyInAnyOrder("termId", "interim", "startsOn"));
    }

    @Test
    void whoIsNotKnownAnyMoreKeepsThePlaceWithoutAName() {
        UUID gone = members.tellOfSomebody();
        created(chapter + "/terms", term(singleOffice(chapter, "CHAIR"), gone, "2020-01-01", null));
        members.tellOfDeletion(gone);

        assertThat(namesSeenBy(administrator())).isEmpty();
        administrator().get(chapter + "/board").then().body("offices[0].holders.memberId", contains(gone.toString()));
    }

    @Test
    void aBoardNeedsTheSameNumberOfStatementsHoweverLargeItIs() {
        String boardMember = sharedOffice(chapter, "BOARD_MEMBER");
        String officer = organisations.officerOf(network);
        appointed(boardMember, "2020-01-01", null);
        long few = statementsFor(officer);
        for (int more = 0; more < 5; more++) {
            appointed(boardMember, "2020-01-01", null);
        }
        assertThat(statementsFor(officer)).isEqualTo(few).isLessThanOrEqualTo(5);
    }

    private long statementsFor(String officer) {
        return StatementCounter.during(
                () -> person(officer).get(chapter + "/board").then().statusCode(200));
    }

    private UUID appointed(String office, String startsOn, String endsOn) {
        UUID member = members.tellOfSomebody();
        created(chapter + "/terms", term(office, member, startsOn, endsOn));
        return member;
    }

    private void hold(String office, String login, NameVisibility visibility) {
        UUID member = members.tell(login, visibility.name(), visibility);
        created(chapter + "/terms", term(office, member, "2020-01-01", null));
    }

    private List<String> namesSeenBy(RequestSpecification caller) {
        List<String> names = caller.get(chapter + "/board")
                .then()
                .statusCode(200)
                .extract()
                .path("offices.holders.displayName.flatten()");
        return names.stream()
                .filter(name -> name != null && !name.equals("Officer"))
                .toList();
    }

    private List<String> chairOn(String day) {
        return administrator()
                .get(chapter + "/board?asOf=" + day)
                .then()
                .extract()
                .path("offices[0].holders.memberId");
    }

    private static String inZone(String zone) {
        Map<String, Object> organisation = organisation("NETWORK", null);
        organisation.put("timeZone", zone);
        return created("/v1/organisations", organisation);
    }

    private static String dayAt(String organisation) {
        return anonymous().get(organisation + "/board").then().extract().path("asOf");
    }
}
