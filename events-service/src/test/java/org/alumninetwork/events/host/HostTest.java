package org.alumninetwork.events.host;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.draft;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class HostTest {

    @Inject
    TestNetwork network;

    private UUID association;
    private UUID community;
    private String owner;
    private String partner;

    @BeforeEach
    void foundPartners() {
        association = network.organisation("ASSOCIATION", null);
        community = network.organisation("NETWORK", null);
        owner = network.officerOf(association).token();
        partner = network.officerOf(community).token();
    }

    @Test
    void anEventIsInTheListOfACoHostOnceItHasConsented() {
        String event = published(lecture(association));
        ask(event, owner, community).then().statusCode(201).body("state", equalTo("ASKED"));
        given().get("/v1/events?organisation=" + community).then().body("items", empty());

        as(partner)
                .post(event + "/hosts/" + community + "/consent")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONSENTED"));
        given().get("/v1/events?organisation=" + community).then().body("items.id", contains(idOf(event)));
        given().get("/v1/events?organisation=" + association).then().body("items.id", contains(idOf(event)));
        given().get(event).then().body("hosts", contains(association.toString(), community.toString()));
    }

    @Test
    void consentIsGivenByTheOrganisationItselfAndOnlyOnceItWasAsked() {
        String event = published(lecture(association));
        as(partner)
                .post(event + "/hosts/" + community + "/consent")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-asked"));
        ask(event, owner, community).then().statusCode(201);
        as(owner).post(event + "/hosts/" + community + "/consent").then().statusCode(403);
        ask(event, partner, association).then().statusCode(403);
        ask(event, owner, community).then().statusCode(409).body("type", equalTo("/problems/already-host"));
        ask(event, owner, association).then().statusCode(409);
        ask(event, owner, UUID.randomUUID()).then().statusCode(422);
    }

    @Test
    void whoeverIsAskedSeesTheDraftAndACoHostWorksOnItButDoesNotEndIt() {
        String event = draft(lecture(association));
        as(partner).get(event).then().statusCode(404);
        ask(event, owner, community).then().statusCode(201);
        as(partner).get(event).then().statusCode(200);
        as(partner).get(event + "/hosts").then().body("items.organisationId", hasItem(community.toString()));
        amend(event, partner, Map.of("kind", "CULTURAL")).then().statusCode(403);

        as(partner).post(event + "/hosts/" + community + "/consent").then().statusCode(200);
        amend(event, partner, Map.of("kind", "CULTURAL")).then().statusCode(200);
        as(partner).post(event + "/publication").then().statusCode(200);
        as(partner)
                .body(Map.of("reason", "No"))
                .post(event + "/cancellation")
                .then()
                .statusCode(403);
        as(network.member().token()).get(event + "/hosts").then().statusCode(403);
    }

    @Test
    void aCoHostMayLeave() {
        String event = published(lecture(association));
        ask(event, owner, community).then().statusCode(201);
        as(partner).post(event + "/hosts/" + community + "/consent").then().statusCode(200);
        as(partner)
                .post(event + "/hosts/" + community + "/refusal")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));

        given().get(event).then().body("hosts", contains(association.toString()));
        amend(event, partner, Map.of("kind", "CULTURAL")).then().statusCode(403);
    }

    @Test
    void whoDeclinedToHoldADraftMayStillConsentAndToOthersThereIsNone() {
        String event = draft(lecture(association));
        ask(event, owner, community).then().statusCode(201);
        String answers = event + "/hosts/" + community;
        as(partner).post(answers + "/refusal").then().statusCode(200);
        as(partner).get(event).then().statusCode(404);
        as(partner).post(answers + "/refusal").then().statusCode(200).body("state", equalTo("DECLINED"));
        as(partner).post(event + "/hosts/" + association + "/consent").then().statusCode(404);
        UUID stranger = network.organisation("CHAPTER", null);
        String strangers = network.officerOf(stranger).token();
        for (UUID organisation : List.of(community, stranger)) {
            as(strangers)
                    .post(event + "/hosts/" + organisation + "/consent")
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }

        as(partner).post(answers + "/consent").then().statusCode(200).body("state", equalTo("CONSENTED"));
        as(partner).get(event).then().statusCode(200);
    }

    @Test
    void hostsAreListedWithTheSameNumberOfStatementsHoweverManyThereAre() {
        String event = published(lecture(association));
        for (int place = 0; place < 3; place++) {
            ask(event, owner, network.organisation("CHAPTER", null)).then().statusCode(201);
        }
        assertThat(statements(event, 200)).isEqualTo(statements(event, 1));
    }

    private long statements(String event, int limit) {
        return StatementCounter.during(
                () -> as(owner).get(event + "/hosts?limit=" + limit).then().statusCode(200));
    }

    private static Response ask(String event, String token, UUID organisation) {
        return as(token).body(Map.of("organisationId", organisation)).post(event + "/hosts");
    }
}
