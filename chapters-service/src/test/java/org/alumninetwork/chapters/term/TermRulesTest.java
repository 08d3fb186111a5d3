package org.alumninetwork.chapters.term;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.office;
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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.alumninetwork.chapters.AtOnce;
import org.alumninetwork.chapters.Organisations;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an office lays down for the terms in it, and how it is handed over. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class TermRulesTest {

    @Inject
    MembersFeed members;

    @Inject
    Organisations organisations;

    private String network;
    private String chapter;
    private UUID wanjiku;
    private UUID otieno;

    @BeforeEach
    void aChapter() {
        network = network();
        chapter = chapterOf(network);
        wanjiku = members.tellOfSomebody();
        otieno = members.tellOfSomebody();
    }

    @Test
    void anOfficeIsAsThoseOfItsTypeAreWhereNothingIsSaid() {
        anonymous()
                .get(singleOffice(chapter, "TREASURER"))
                .then()
                .body("required", equalTo(true))
                .body("maySign", equalTo(false));
        anonymous().get(singleOffice(chapter, "CHAIR")).then().body("maySign", equalTo(true));
        anonymous().get(singleOffice(network, "TREASURER")).then().body("required", equalTo(false));
        Map<String, Object> said = new HashMap<>(office("SECRETARY", true));
        said.put("required", true);
        anonymous().get(created(chapter + "/offices", said)).then().body("required", equalTo(true));
    }

    @Test
    void theUsualOfficesOfEachKindAreTold() {
        anonymous()
                .get("/v1/office-types?organisationKind=MISSION")
                .then()
                .statusCode(200)
                .body("items.type", contains("REPRESENTATIVE"))
                .body("items.maySign", contains(true));
        String next =
                anonymous().get("/v1/office-types?limit=3").then().extract().path("next");
        anonymous()
                .get("/v1/office-types?limit=3&cursor=" + next)
                .then()
                .body("items.organisationKind", hasItem("CHAPTER"));
    }

    @Test
    void aTermLastsAsLongAsTheOfficeLaysDownAndNoLonger() {
        String chair = limitedOffice(24, null);

        administrator()
                .get(appointed(chair, wanjiku, "2024-01-01", null))
                .then()
                .body("endsOn", equalTo("2025-12-31"));
        refused(term(chair, otieno, "2026-01-01", "2028-01-01"), 422, "term-too-long");
        String shorter = appointed(chair, otieno, "2026-01-01", "2026-12-31");
        amend(administrator(), shorter, Map.of("endsOn", "2028-01-01"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/term-too-long"))
                .body("detail", equalTo("The office allows 24 months."))
                .body("violations[0].message", equalTo("must be 2027-12-31 or earlier"));
        amend(administrator(), shorter, Map.of("endsOn", "2027-12-31")).then().statusCode(200);
    }

    @Test
    void nobodyHoldsAnOfficeMoreOftenInARowThanItLaysDown() {
        String chair = limitedOffice(12, 2);
        appointed(chair, wanjiku, "2022-01-01", null);
        appointed(chair, wanjiku, "2024-01-01", null);

        refused(term(chair, wanjiku, "2023-01-01", null), 409, "too-many-terms-in-a-row");
        appointed(chair, wanjiku, "2025-01-01", "2025-06-30");
        refused(term(chair, wanjiku, "2025-07-01", "2025-12-31"), 409, "too-many-terms-in-a-row");
        created(chapter + "/terms", interim(chair, wanjiku, "2025-07-01", "2025-12-31"));
        appointed(chair, otieno, "2026-01-01", null);
        appointed(chair, wanjiku, "2027-01-01", null);
    }

    @Test
    void anInterimHolderHasALastDayAndIsShownAsOne() {
        String chair = limitedOffice(24, null);

        refused(interim(chair, wanjiku, "2024-01-01", null), 422, "interim-without-end");
        String interim = created(chapter + "/terms", interim(chair, wanjiku, "2024-01-01", "2024-03-31"));
        administrator().get(interim).then().body("kind", equalTo("INTERIM"));
        anonymous().get(chapter + "/board?asOf=2024-02-01").then().body("offices[0].holders.interim", contains(true));
    }

    @Test
    void anOfficeIsHandedOverWithoutADayBetweenAndWithoutADayTogether() {
        String chair = limitedOffice(24, null);
        String outgoing = appointed(chair, wanjiku, "2024-01-01", null);

        String incoming = handOver(outgoing, otieno, "2025-02-15")
                .statusCode(201)
                .body("startsOn", equalTo("2025-02-15"))
                .body("endsOn", equalTo("2027-02-14"))
                .body("predecessorId", equalTo(idOf(outgoing)))
                .extract()
                .header("Location");
        administrator().get(outgoing).then().body("endsOn", equalTo("2025-02-14"));
        administrator().get(incoming).then().statusCode(200);
        handOver(outgoing, wanjiku, "2024-06-01").statusCode(409);
        person(organisations.officerOf(chapter))
                .body(Map.of("memberId", wanjiku, "startsOn", "2026-01-01"))
                .post(incoming + "/handover")
                .then()
                .statusCode(403);
    }

    @Test
    void aHandoverThatCannotBeLeavesTheTermAsItWas() {
        String chair = limitedOffice(24, null);
        String outgoing = appointed(chair, wanjiku, "2024-01-01", null);

        handOver(outgoing, UUID.randomUUID(), "2025-01-01").statusCode(422);
        handOver(outgoing, otieno, "2024-01-01")
                .statusCode(422)
                .body("violations.pointer", contains("/startsOn"))
                .body("violations[0].message", equalTo("must be 2024-01-02 or later"));
        administrator()
                .get(outgoing)
                .then()
                .body("endsOn", equalTo("2025-12-31"))
                .header("ETag", equalTo("\"0\""));
    }

    @Test
    void ofSuccessorsNamedAtOnceOneFollows() throws Exception {
        String chair = singleOffice(chapter, "CHAIR");
        String outgoing = appointed(chair, wanjiku, "2024-01-01", null);
        List<Callable<Integer>> handovers = IntStream.range(0, 4)
                .mapToObj(day -> {
                    UUID successor = members.tellOfSomebody();
                    Callable<Integer> handover = () -> handOver(outgoing, successor, "2025-01-0" + (day + 1))
                            .extract()
                            .statusCode();
                    return handover;
                })
                .toList();

        assertThat(AtOnce.run(handovers)).filteredOn(status -> status == 201).hasSize(1);
        administrator().get(chapter + "/terms").then().body("items.size()", equalTo(2));
    }

    @Test
    void aMoveInTheTreeIsKept() {
        String elsewhere = network();
        anonymous().get(chapter + "/moves").then().statusCode(200).body("items.size()", equalTo(0));
        amend(administrator(), chapter, Map.of("parentId", idOf(elsewhere)))
                .then()
                .statusCode(200);
        amend(administrator(), chapter, Map.of("city", "Turku")).then().statusCode(200);

        anonymous()
                .get(chapter + "/moves")
                .then()
                .body("items.fromParentId", contains(idOf(network)))
                .body("items.toParentId", contains(idOf(elsewhere)));
    }

    @Test
    void aRegionIsOneOfTheCountry() {
        amend(administrator(), chapter, Map.of("region", "FI-18"))
                .then()
                .statusCode(200)
                .body("region", equalTo("FI-18"));
        amend(administrator(), chapter, Map.of("region", "SE-AB"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/region-elsewhere"));
    }

    private String limitedOffice(int months, Integer inARow) {
        Map<String, Object> chair = new HashMap<>(office("CHAIR", true));
        chair.put("termMonths", months);
        chair.put("termsInRow", inARow);
        return created(chapter + "/offices", chair);
    }

    private String appointed(String office, UUID member, String startsOn, String endsOn) {
        return created(chapter + "/terms", term(office, member, startsOn, endsOn));
    }

    private static Map<String, Object> interim(String office, UUID member, String startsOn, String endsOn) {
        Map<String, Object> interim = term(office, member, startsOn, endsOn);
        interim.put("kind", "INTERIM");
        return interim;
    }

    private ValidatableResponse refused(Map<String, Object> term, int status) {
        return administrator().body(term).post(chapter + "/terms").then().statusCode(status);
    }

    private void refused(Map<String, Object> term, int status, String problem) {
        refused(term, status).body("type", equalTo("/problems/" + problem)).body("id", nullValue());
    }

    private static ValidatableResponse handOver(String term, UUID successor, String startsOn) {
        return administrator()
                .body(Map.of("memberId", successor, "startsOn", startsOn))
                .post(term + "/handover")
                .then();
    }
}
