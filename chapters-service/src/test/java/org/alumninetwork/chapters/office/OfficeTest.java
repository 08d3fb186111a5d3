package org.alumninetwork.chapters.office;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.office;
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
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.alumninetwork.chapters.Organisations;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class OfficeTest {

    @Inject
    MembersFeed members;

    @Inject
    Organisations organisations;

    @Test
    void anOfficeIsCreatedAndReadByAnybody() {
        String chapter = chapterOf(network());
        String chair = singleOffice(chapter, "CHAIR");
        String treasurer = singleOffice(chapter, "TREASURER");

        anonymous()
                .get(chair)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("type", equalTo("CHAIR"))
                .body("title.sv", equalTo("Titel"))
                .body("single", equalTo(true))
                .body("organisationId", equalTo(idOf(chapter)));
        anonymous()
                .get(chapter + "/offices")
                .then()
                .statusCode(200)
                .body("items.id", contains(idOf(chair), idOf(treasurer)));
    }

    @Test
    void aBoardDoesNotMakeItsOwnOfficesButThoseAboveDo() {
        String network = network();
        String chapter = chapterOf(network);
        String staff = organisations.officerOf(network);
        String chair = organisations.officerOf(chapter);

        person(chair)
                .body(office("SECRETARY", true))
                .post(chapter + "/offices")
                .then()
                .statusCode(403);
        person(staff)
                .body(office("SECRETARY", true))
                .post(network + "/offices")
                .then()
                .statusCode(403);
        person(staff)
                .body(office("SECRETARY", true))
                .post(chapter + "/offices")
                .then()
                .statusCode(201);
        anonymous()
                .body(office("VICE_CHAIR", true))
                .post(chapter + "/offices")
                .then()
                .statusCode(401);
    }

    @Test
    void anOrganisationHasOneOfficeOfEachType() {
        String chapter = chapterOf(network());
        singleOffice(chapter, "CHAIR");

        administrator()
                .body(office("CHAIR", false))
                .post(chapter + "/offices")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/office-exists"));
    }

    @Test
    void whatAnOfficeMustBeIsSaidOfEachFault() {
        String chapter = chapterOf(network());

        administrator()
                .body(Map.of("type", "chair", "title", Map.of()))
                .post(chapter + "/offices")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/single", "/title", "/type"));
    }

    @Test
    void theTitleChangesAndTheTypeStays() {
        String chair = singleOffice(chapterOf(network()), "CHAIR");

        amend(administrator(), chair, Map.of("title", Map.of("en", "President")))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title.en", equalTo("President"));
        amend(administrator(), chair, Map.of("type", "TREASURER"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/office-type-is-fixed"));
    }

    @Test
    void anOfficeThatTwoHoldTogetherDoesNotBecomeSingle() {
        String chapter = chapterOf(network());
        String board = sharedOffice(chapter, "BOARD_MEMBER");
        created(chapter + "/terms", term(board, members.tellOfSomebody(), "2024-01-01", "2024-12-31"));
        String second = created(chapter + "/terms", term(board, members.tellOfSomebody(), "2024-12-31", null));

        amend(administrator(), board, Map.of("single", true))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/office-is-held"));
        amend(administrator(), second, Map.of("endsOn", "2025-12-31")).then().statusCode(200);
    }

    @Test
    void anOfficeIsDeletedOnlyIfNobodyEverHeldIt() {
        String chapter = chapterOf(network());
        String unused = singleOffice(chapter, "SECRETARY");
        String used = singleOffice(chapter, "CHAIR");
        created(chapter + "/terms", term(used, members.tellOfSomebody(), "2020-01-01", "2020-12-31"));

        administrator().delete(unused).then().statusCode(428);
        delete(administrator(), unused).then().statusCode(204);
        anonymous().get(unused).then().statusCode(404);
        delete(administrator(), used).then().statusCode(409).body("type", equalTo("/problems/office-has-terms"));
    }

    @Test
    void anOfficeIsFoundOnlyInItsOwnOrganisation() {
        String network = network();
        String chair = singleOffice(chapterOf(network), "CHAIR");

        anonymous().get(chapterOf(network) + "/offices/" + idOf(chair)).then().statusCode(404);
        anonymous()
                .get("/v1/organisations/0199e0a4-0000-7000-8000-000000000000/offices")
                .then()
                .statusCode(404);
    }

    @Test
    void aListNeedsTheSameNumberOfStatementsHoweverLongItIs() {
        String chapter = chapterOf(network());
        singleOffice(chapter, "CHAIR");
        singleOffice(chapter, "TREASURER");

        long few = StatementCounter.during(
                () -> anonymous().get(chapter + "/offices?limit=1").then().statusCode(200));
        long many = StatementCounter.during(
                () -> anonymous().get(chapter + "/offices").then().statusCode(200));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(2);
    }
}
