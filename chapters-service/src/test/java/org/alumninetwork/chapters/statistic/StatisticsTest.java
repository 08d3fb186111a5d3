package org.alumninetwork.chapters.statistic;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Requests.anonymous;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.alumninetwork.chapters.chapter.Certifying.applied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.alumninetwork.chapters.event.EventsFeed;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class StatisticsTest {

    @Inject
    MembersFeed members;

    @Inject
    EventsFeed events;

    @Inject
    MovableClock clock;

    @BeforeEach
    void inAMonthThatNoOtherTestKnows() {
        clock.setTo(Instant.parse("2041-03-03T12:00:00Z"));
        fiveThatAreSuppressedBeforeAnyOthers();
    }

    /** Whatever small cells other tests leave, this is the next one to be suppressed with them. */
    private void fiveThatAreSuppressedBeforeAnyOthers() {
        for (int number = 0; number < 5; number++) {
            members.tellOfCountry(new UUID(0, number), "AQ");
        }
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void membersAreCountedByCountryAsTheFeedTellsOfThemMovesThemAndForgetsThem() {
        List<UUID> moving = Stream.generate(UUID::randomUUID).limit(7).toList();
        moving.forEach(member -> members.tellOfCountry(member, "NU"));
        assertThat(count("membersByCountry", "NU")).isEqualTo(7);
        moving.forEach(member -> members.tellOfCountry(member, "NU"));
        assertThat(count("membersByCountry", "NU")).isEqualTo(7);
        members.tellOfCountry(moving.getFirst(), "SE");
        assertThat(count("membersByCountry", "NU")).isEqualTo(6);
        members.tellOfDeletion(moving.getLast());
        assertThat(count("membersByCountry", "NU")).isEqualTo(5);
        members.tellOfDeletion(moving.get(1));
        assertThat(count("membersByCountry", "NU")).isNull();
    }

    @Test
    void whatAReplayNoLongerTellsOfIsCountedNoLonger() {
        Stream.generate(UUID::randomUUID).limit(9).forEach(member -> members.tellOfCountry(member, "TK"));
        assertThat(count("membersByCountry", "TK")).isEqualTo(9);
        members.sweep(1);
        statistics().body("membersByCountry.cells.cell.contains('TK')", is(false));
    }

    @Test
    void membersAreCountedByWhatMadeThemAlumniAndWhenOnceInEachCell() {
        List<UUID> alumni = Stream.generate(UUID::randomUUID).limit(6).toList();
        alumni.forEach(member ->
                members.tellOfEvidence(member, "HONORARY", "1871", "HONORARY", "1872", "SCHOLARSHIP", "1872"));
        assertThat(count("membersByBasis", "HONORARY")).isEqualTo(6);
        assertThat(count("membersByYear", "1871")).isEqualTo(6);
        assertThat(count("membersByYear", "1872")).isEqualTo(6);
        alumni.forEach(member -> members.tellOfEvidence(member, "HONORARY", "1872"));
        assertThat(count("membersByBasis", "HONORARY")).isEqualTo(6);
        statistics().body("membersByYear.cells.cell.contains('1871')", is(false));
        long before = count("membersByBasis", "NONE");
        alumni.forEach(member -> members.tellOfEvidence(member));
        assertThat(count("membersByBasis", "NONE")).isEqualTo(before + 6);
        statistics().body("membersByBasis.cells.cell.contains('HONORARY')", is(false));
    }

    @Test
    void currentMembershipsAreCountedByChapterYearAndBasis() {
        String chapter = idOf(chapterOf(network()));
        List<UUID> memberships = Stream.generate(UUID::randomUUID).limit(6).toList();
        memberships.forEach(membership -> belong(membership, chapter, "ACTIVE"));
        assertThat(count("membershipsByChapter", chapter)).isEqualTo(6);
        assertThat(count("membershipsByYear", "1907")).isEqualTo(6);
        assertThat(count("membershipsByBasis", "APPLICATION")).isGreaterThanOrEqualTo(6);
        belong(memberships.getFirst(), chapter, "GRACE");
        assertThat(count("membershipsByChapter", chapter)).isEqualTo(6);
        belong(memberships.getFirst(), chapter, "LAPSED");
        assertThat(count("membershipsByChapter", chapter)).isEqualTo(5);
        memberships.forEach(membership -> belong(membership, chapter, "RESIGNED"));
        statistics().body("membershipsByChapter.cells.cell.contains('" + chapter + "')", is(false));
    }

    @Test
    void eventsCountOnceHoweverManyHoldThemAndMoveWithTheirDay() {
        String one = idOf(network());
        String other = idOf(network());
        events.tell("COMPLETED", "2041-01-10", 30, one);
        UUID joint = events.tell("COMPLETED", "2041-01-20", 12, one, other);
        activity("2041-01", 2, 1);
        assertThat(count("attendeesByMonth", "2041-01")).isEqualTo(42);
        events.tell(joint, "COMPLETED", "2041-02-02", 12, one, other);
        activity("2041-01", 1, 0);
        activity("2041-02", 1, 1);
        events.tell(joint, "CANCELLED", "2041-02-02", 0, one, other);
        statistics().body("activity.month.contains('2041-02')", is(false));
        clock.setTo(Instant.parse("2043-01-01T12:00:00Z"));
        statistics().body("activity.month.contains('2041-01')", is(false));
    }

    @Test
    void chaptersAreCountedByTheStateOfTheirCertification() {
        int before = applying();
        applied(chapterOf(network()));
        assertThat(applying()).isEqualTo(before + 1);
    }

    @Test
    void whatDidNotChangeIsReadWithOneStatementAndNotReadAgainByWhoHasIt() {
        String etag = statistics().extract().header("ETag");
        assertThat(StatementCounter.during(() -> statistics())).isEqualTo(1);
        person("somebody")
                .header("If-None-Match", etag)
                .get("/v1/statistics/network")
                .then()
                .statusCode(304);
        members.tellOfCountry(UUID.randomUUID(), "SE");
        person("somebody")
                .header("If-None-Match", etag)
                .get("/v1/statistics/network")
                .then()
                .statusCode(200);
    }

    @Test
    void theSameFiguresAreAFileAndPicturesThatSayWhatTheyShow() throws Exception {
        Stream.generate(UUID::randomUUID).limit(8).forEach(member -> members.tellOfCountry(member, "PN"));
        String file = person("somebody")
                .accept("text/csv")
                .get("/v1/statistics/network.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(file.lines()).first().isEqualTo("figure,cell,count");
        assertThat(file.lines()).contains("membersByCountry,PN,8");
        for (String chart : List.of("countries", "evidence", "graduations", "chapters", "years", "bases", "activity")) {
            assertThat(picture(chart).getElementsByTagName("title").getLength()).isEqualTo(1);
        }
        assertThat(picture("countries").getElementsByTagName("desc").item(0).getTextContent())
                .contains("PN, members: 8");
        person("somebody").get("/v1/statistics/network/weather.svg").then().statusCode(404);
        anonymous().get("/v1/statistics/network").then().statusCode(401);
    }

    private static Document picture(String chart) throws Exception {
        String picture = person("somebody")
                .accept("image/svg+xml")
                .get("/v1/statistics/network/" + chart + ".svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .extract()
                .asString();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture)));
    }

    private void belong(UUID membership, String chapter, String state) {
        members.tellOfMembership(membership, membership, UUID.fromString(chapter), state, "1907-01-01", null);
    }

    private static ValidatableResponse statistics() {
        return person("somebody").get("/v1/statistics/network").then().statusCode(200);
    }

    /** Null where it is suppressed. */
    private static Long count(String figure, String cell) {
        List<Map<String, Object>> cells = statistics().extract().path(figure + ".cells");
        Object count = cells.stream()
                .filter(counted -> counted.get("cell").equals(cell))
                .findFirst()
                .orElseThrow()
                .get("count");
        return count == null ? null : ((Number) count).longValue();
    }

    private static void activity(String month, int all, int joint) {
        statistics().body("activity", hasItem(Map.of("month", month, "events", all, "jointEvents", joint)));
    }

    private static int applying() {
        List<Integer> applying =
                statistics().extract().path("certifications.findAll { it.state == 'APPLIED' }.chapters");
        return applying.stream().mapToInt(Integer::intValue).sum();
    }
}
