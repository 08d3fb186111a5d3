package org.alumninetwork.chapters.term;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.sharedOffice;
import static org.alumninetwork.chapters.Organisations.singleOffice;
import static org.alumninetwork.chapters.Organisations.term;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.amend;
import static org.alumninetwork.chapters.Requests.anonymous;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.delete;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alumninetwork.chapters.Organisations;
import org.alumninetwork.chapters.Requests;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class TermTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Helsinki"));

    @Inject
    MembersFeed members;

    @Inject
    Organisations organisations;

    private String network;
    private String chapter;
    private String chair;
    private UUID wanjiku;
    private UUID otieno;

    @BeforeEach
    void aChapterWithAChair() {
        network = network();
        chapter = chapterOf(network);
        chair = singleOffice(chapter, "CHAIR");
        wanjiku = members.tellOfSomebody();
        otieno = members.tellOfSomebody();
    }

    @Test
    void aMemberIsAppointedForATime() {
        String term = appointed(wanjiku, "2024-01-01", "2025-12-31");

        person("somebody")
                .get(term)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("memberId", equalTo(wanjiku.toString()))
                .body("officeId", equalTo(idOf(chair)))
                .body("organisationId", equalTo(idOf(chapter)))
                .body("startsOn", equalTo("2024-01-01"))
                .body("endsOn", equalTo("2025-12-31"));
        anonymous().get(term).then().statusCode(401);
        anonymous().get(chapter + "/terms").then().statusCode(401);
        person("somebody").get(network + "/terms/" + idOf(term)).then().statusCode(404);
    }

    @Test
    void aBoardDoesNotAppointItselfButThoseAboveDo() {
        Map<String, Object> appointment = term(chair, wanjiku, "2024-01-01", null);

        person(organisations.officerOf(chapter))
                .body(appointment)
                .post(chapter + "/terms")
                .then()
                .statusCode(403);
        person(organisations.officerOf(network()))
                .body(appointment)
                .post(chapter + "/terms")
                .then()
                .statusCode(403);
        person(organisations.officerOf(network))
                .body(appointment)
                .post(chapter + "/terms")
                .then()
                .statusCode(201);
    }

    @Test
    void onlyAKnownMemberGetsAnOfficeAndOnlyOneOfThisOrganisation() {
        refused(term(chair, UUID.randomUUID(), "2024-01-01", null), 422, "unknown-member", "may take a second");
        String elsewhere = singleOffice(network, "COORDINATOR");
        refused(term(elsewhere, wanjiku, "2024-01-01", null), 422, "unknown-office", idOf(elsewhere));
    }

    @Test
    void oneHoldsTheChairAtATimeAndTheProblemNamesWho() {
        String held = appointed(wanjiku, "2024-01-01", "2025-12-31");

        refused(term(chair, otieno, "2025-12-31", null), 409, "office-is-held", idOf(held));
        refused(term(chair, otieno, "2023-01-01", null), 409, "office-is-held", "from 2024-01-01 to 2025-12-31");
        refused(term(chair, wanjiku, "2025-01-01", null), 409, "member-holds-office", idOf(held));
        appointed(otieno, "2026-01-01", null);
        refused(term(chair, wanjiku, "2050-01-01", null), 409, "office-is-held", "from 2026-01-01 on");
    }

    @Test
    void severalSitOnTheBoardTogetherButNobodyTwice() {
        String board = sharedOffice(chapter, "BOARD_MEMBER");
        created(chapter + "/terms", term(board, wanjiku, "2024-01-01", "2024-12-31"));
        created(chapter + "/terms", term(board, otieno, "2024-01-01", null));

        refused(term(board, wanjiku, "2024-06-01", "2024-06-01"), 409, "member-holds-office", "to 2024-12-31");
        created(chapter + "/terms", term(board, wanjiku, "2025-01-01", null));
    }

    @Test
    void onlyTheEndOfATermChanges() {
        String term = appointed(wanjiku, "2024-01-01", null);
        appointedElsewhere();

        amend(administrator(), term, Map.of("startsOn", "2023-01-01"))
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/startsOn"));
        amend(administrator(), term, Map.of("endsOn", "2025-12-31"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("endsOn", equalTo("2025-12-31"));
        amend(administrator(), term, withoutEnd()).then().statusCode(200).body("endsOn", nullValue());
        amend(person(organisations.officerOf(chapter)), term, withoutEnd())
                .then()
                .statusCode(403);
    }

    @Test
    void aTermDoesNotEndBeforeItStarts() {
        refused(term(chair, wanjiku, "2024-01-02", "2024-01-01"), 422, "term-ends-before-it-starts", "2024-01-02");

        String term = appointed(wanjiku, "2024-01-01", null);
        amend(administrator(), term, Map.of("endsOn", "2023-12-31"))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/endsOn"));
        amend(administrator(), term, Map.of("endsOn", "2024-01-01")).then().statusCode(200);
    }

    @Test
    void aTermIsNotExtendedIntoTheNext() {
        String first = appointed(wanjiku, "2024-01-01", "2024-12-31");
        String second = appointed(otieno, "2025-01-01", null);

        amend(administrator(), first, withoutEnd())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/office-is-held"))
                .body("detail", containsString(idOf(second)));
    }

    @Test
    void onlyATermThatHasNotBegunIsDeleted() {
        String begun = appointed(wanjiku, "2024-01-01", today.toString());
        String planned = appointed(otieno, today.plusDays(1).toString(), null);

        delete(administrator(), begun).then().statusCode(409).body("type", equalTo("/problems/term-has-begun"));
        delete(person(organisations.officerOf(chapter)), planned).then().statusCode(403);
        delete(administrator(), planned).then().statusCode(204);
        administrator().get(planned).then().statusCode(404);
    }

    @Test
    void termsAreFoundByOfficeMemberAndDay() {
        String board = sharedOffice(chapter, "BOARD_MEMBER");
        String later = appointed(wanjiku, today.toString(), null);
        String past = appointed(otieno, "2020-01-01", "2020-12-31");
        String beside = created(chapter + "/terms", term(board, otieno, "2020-06-01", null));

        found("", past, beside, later);
        found("?office=" + idOf(chair), past, later);
        found("?member=" + otieno, past, beside);
        found("?asOf=2020-12-31", past, beside);
        found("?current=true", beside, later);
        found("?current=false", past);
        found("?current=true&asOf=2021-01-01", beside);
        administrator().get(chapter + "/terms?asOf=yesterday").then().statusCode(400);
    }

    @Test
    void pagesFollowEachOtherInTheOrderInWhichTermsBegin() {
        String board = sharedOffice(chapter, "BOARD_MEMBER");
        List<String> terms = IntStream.range(0, 5)
                .mapToObj(year -> created(
                        chapter + "/terms", term(board, members.tellOfSomebody(), "202" + (year / 2) + "-01-01", null)))
                .map(Requests::idOf)
                .toList();

        String first = administrator()
                .get(chapter + "/terms?limit=3")
                .then()
                .body("items.id", equalTo(terms.subList(0, 3)))
                .extract()
                .path("next");
        administrator()
                .get(chapter + "/terms?limit=3&cursor=" + first)
                .then()
                .body("items.id", equalTo(terms.subList(3, 5)))
                .body("next", nullValue());
    }

    @Test
    void aListNeedsTheSameNumberOfStatementsHoweverLongItIs() {
        appointed(wanjiku, "2024-01-01", "2024-12-31");
        appointed(otieno, "2025-01-01", "2025-12-31");

        long few = StatementCounter.during(
                () -> administrator().get(chapter + "/terms?limit=1").then().statusCode(200));
        long many = StatementCounter.during(
                () -> administrator().get(chapter + "/terms").then().statusCode(200));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(2);
    }

    private String appointed(UUID member, String startsOn, String endsOn) {
        return created(chapter + "/terms", term(chair, member, startsOn, endsOn));
    }

    /** The same member in an office of another organisation at the same time stands against nothing. */
    private void appointedElsewhere() {
        created(network + "/terms", term(singleOffice(network, "CHAIR"), wanjiku, "2024-01-01", null));
    }

    private void refused(Map<String, Object> term, int status, String problem, String why) {
        administrator()
                .body(term)
                .post(chapter + "/terms")
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem))
                .body("detail", containsString(why));
    }

    private void found(String query, String... terms) {
        List<String> ids = List.of(terms).stream().map(Requests::idOf).toList();
        administrator().get(chapter + "/terms" + query).then().statusCode(200).body("items.id", equalTo(ids));
    }

    private static Map<String, Object> withoutEnd() {
        return new HashMap<>(Collections.singletonMap("endsOn", null));
    }
}
