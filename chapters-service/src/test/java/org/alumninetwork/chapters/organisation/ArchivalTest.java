package org.alumninetwork.chapters.organisation;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.office;
import static org.alumninetwork.chapters.Organisations.organisation;
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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.AtOnce;
import org.alumninetwork.chapters.Organisations;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ArchivalTest {

    private static final int ROUNDS = 5;

    @Inject
    MembersFeed members;

    @Inject
    Organisations organisations;

    private String network;
    private String chapter;

    @BeforeEach
    void aNetworkWithAChapter() {
        network = network();
        chapter = chapterOf(network);
    }

    @Test
    void anArchivedOrganisationIsListedOnlyWhereItIsAskedFor() {
        String other = chapterOf(network);
        archive(administrator(), chapter)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("archivedAt", notNullValue());

        anonymous().get(chapter).then().statusCode(200).body("archivedAt", notNullValue());
        anonymous().get("/v1/organisations?parent=" + idOf(network)).then().body("items.id", contains(idOf(other)));
        anonymous()
                .get("/v1/organisations?archived=true&parent=" + idOf(network))
                .then()
                .body("items.id", containsInAnyOrder(idOf(chapter), idOf(other)));
    }

    @Test
    void whatStandsBelowIsArchivedFirst() {
        archive(administrator(), network).statusCode(409).body("type", equalTo("/problems/organisations-stand-below"));
        archive(administrator(), chapter).statusCode(200);
        archive(administrator(), network).statusCode(200);
    }

    @Test
    void nothingOfAnArchivedOrganisationChangesAnyMore() {
        String chair = singleOffice(chapter, "CHAIR");
        String term = created(chapter + "/terms", term(chair, members.tellOfSomebody(), "2020-01-01", null));
        archive(administrator(), chapter).statusCode(200);

        refused(archive(administrator(), chapter));
        refused(amend(administrator(), chapter, Map.of("city", "Turku")).then());
        refused(administrator()
                .body(office("TREASURER", true))
                .post(chapter + "/offices")
                .then());
        refused(amend(administrator(), chair, Map.of("single", false)).then());
        refused(delete(administrator(), chair).then());
        refused(administrator()
                .body(term(chair, members.tellOfSomebody(), "2030-01-01", null))
                .post(chapter + "/terms")
                .then());
        refused(amend(administrator(), term, Map.of("endsOn", "2026-12-31")).then());
        administrator()
                .body(organisation("CHAPTER", idOf(chapter)))
                .post("/v1/organisations")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/place-not-allowed"));
        anonymous().get(chapter + "/board?asOf=2026-01-01").then().body("offices[0].vacant", equalTo(false));
    }

    @Test
    void nothingIsMovedUnderAnArchivedOrganisation() {
        String other = chapterOf(network);
        archive(administrator(), chapter).statusCode(200);

        amend(administrator(), other, Map.of("parentId", idOf(chapter)))
                .then()
                .statusCode(409)
                .body("detail", equalTo("The organisation above is archived."));
    }

    @Test
    void thoseAboveArchiveItAndItsOwnBoardDoesNot() {
        archive(anonymous(), chapter).statusCode(401);
        archive(person("somebody"), chapter).statusCode(403);
        archive(person(organisations.officerOf(chapter)), chapter).statusCode(403);
        archive(person(organisations.officerOf(network)), chapter).statusCode(200);
        archive(person(organisations.officerOf(network)), network).statusCode(403);
    }

    @Test
    void whoIsRefusedIsToldWhereAnOfficeIsNeeded() {
        String chair = organisations.officerOf(chapter);
        archive(person(chair), chapter)
                .statusCode(403)
                .body("detail", equalTo("An office above this organisation is needed; one in it does not suffice."));
        archive(person(organisations.officerOf(network)), network)
                .body("detail", equalTo("Nothing stands above this organisation, so it is for administrators."));
        amend(person(chair), network, Map.of("city", "Turku"))
                .then()
                .body("detail", equalTo("An office in this organisation or above it is needed."));
    }

    @Test
    void aBoardDoesNotChooseItsCountryAndItsDate() {
        RequestSpecification staff = person(organisations.officerOf(network));
        for (Map<String, String> place :
                List.of(Map.of("timeZone", "Pacific/Apia"), Map.of("country", "WS"), Map.of("parentId", ""))) {
            Map<String, Object> patch = new HashMap<>(place);
            patch.replace("parentId", null);
            amend(person(organisations.officerOf(chapter)), chapter, patch)
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("are for those above it"));
        }
        amend(staff, chapter, Map.of("timeZone", "Pacific/Apia", "country", "WS"))
                .then()
                .statusCode(200);
    }

    @Test
    void officesInAnArchivedOrganisationGiveNoRights() {
        String below = created("/v1/organisations", organisation("CHAPTER", idOf(chapter)));
        String chair = organisations.officerOf(chapter);
        amend(person(chair), below, Map.of("city", "Turku")).then().statusCode(200);
        amend(administrator(), below, Map.of("parentId", idOf(network))).then().statusCode(200);
        archive(administrator(), chapter).statusCode(200);

        amend(person(chair), below, Map.of("city", "Oulu")).then().statusCode(403);
        amend(person(chair), chapter, Map.of("city", "Oulu")).then().statusCode(403);
    }

    @Test
    void aNewcomerAndTheArchivingOfWhatIsAboveItDoNotBothSucceed() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String above = chapterOf(network);
            List<Integer> answers = AtOnce.run(
                    List.of(() -> archive(administrator(), above).extract().statusCode(), () -> administrator()
                            .body(organisation("CHAPTER", idOf(above)))
                            .post("/v1/organisations")
                            .statusCode()));
            assertThat(answers).isIn(List.of(200, 409), List.of(409, 201));
        }
    }

    @Test
    void twoMovesThatCrossDoNotCloseACircle() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String first = chapterOf(network);
            String second = chapterOf(network);
            List<Integer> answers = AtOnce.run(List.of(() -> move(first, second), () -> move(second, first)));
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void anOrganisationUnderOneThatDoesNotExistIsRefused() {
        administrator()
                .body(organisation("CHAPTER", UUID.randomUUID().toString()))
                .post("/v1/organisations")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-parent"));
    }

    private static int move(String organisation, String under) {
        return amend(administrator(), organisation, Map.of("parentId", idOf(under)))
                .statusCode();
    }

    private static ValidatableResponse archive(RequestSpecification caller, String organisation) {
        return caller.post(organisation + "/archival").then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(409).body("type", equalTo("/problems/organisation-archived"));
    }
}
