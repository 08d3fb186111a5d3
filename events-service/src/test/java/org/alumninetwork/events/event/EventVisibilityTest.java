package org.alumninetwork.events.event;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.alumninetwork.testing.Tokens;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a published event is for. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class EventVisibilityTest {

    @Inject
    TestNetwork network;

    private UUID overall;
    private UUID chapter;

    @BeforeEach
    void foundChapter() {
        overall = network.organisation("NETWORK", null);
        chapter = network.organisation("CHAPTER", overall);
    }

    @Test
    void anEventOfOrganisationsIsForTheirMembersAndThoseBelowThem() {
        UUID association = network.organisation("ASSOCIATION", null);
        String event = published(with(Map.of("visibility", "ORGANISATIONS", "visibleTo", List.of(overall))));

        shown(event, network.memberOf(overall, "ACTIVE"));
        shown(event, network.memberOf(chapter, "GRACE"));
        shown(event, network.officerOf(chapter));
        hidden(event, network.memberOf(association, "ACTIVE"));
        hidden(event, network.memberOf(chapter, "LAPSED"));
        hidden(event, network.member());
        given().get(event).then().statusCode(404);
    }

    @Test
    void anAgreementInForceOpensTheEventsOfOnePartyToTheMembersOfTheOther() {
        UUID association = network.organisation("ASSOCIATION", null);
        UUID branch = network.organisation("CHAPTER", association);
        UUID formerPartner = network.organisation("ASSOCIATION", null);
        Instant now = Instant.now();
        network.invitation(overall, association, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
        network.invitation(overall, formerPartner, now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)));
        String event = published(with(Map.of("visibility", "ORGANISATIONS", "visibleTo", List.of(overall))));
        String chaptersOwn = published(with(Map.of("visibility", "ORGANISATIONS", "visibleTo", List.of(chapter))));
        Person invited = network.memberOf(branch, "ACTIVE");

        shown(event, invited);
        shown(event, network.memberOf(association, "ACTIVE"));
        hidden(event, network.memberOf(association, "RESIGNED"));
        hidden(event, network.memberOf(formerPartner, "ACTIVE"));
        as(invited.token()).get(chaptersOwn).then().statusCode(404);
        String partners = published(with(Map.of("visibility", "ORGANISATIONS", "visibleTo", List.of(association))));
        as(network.memberOf(overall, "ACTIVE").token()).get(partners).then().statusCode(404);
        as(invited.token()).body(Map.of()).post(event + "/registrations").then().statusCode(201);
    }

    @Test
    void anEventForThoseInvitedIsForThemAndForThoseRegistered() {
        String event = published(with(Map.of("visibility", "INVITED")));
        Person invited = network.member();
        Person entered = network.member();
        Person other = network.member();

        hidden(event, invited);
        administrator()
                .body(Map.of("memberId", invited.id()))
                .post(event + "/invitations")
                .then()
                .statusCode(201);
        administrator()
                .body(Map.of("memberId", entered.id()))
                .post(event + "/registrations")
                .then()
                .statusCode(201);
        shown(event, invited);
        shown(event, entered);
        hidden(event, other);
        register(event, other.token()).then().statusCode(404);
        register(event, invited.token()).then().statusCode(201);
    }

    @Test
    void invitationsAreForHostsToSeeToGiveAndToTakeBack() {
        String event = published(with(Map.of("visibility", "INVITED")));
        Person invited = network.member();
        String officer = network.officerOf(chapter).token();
        Map<String, UUID> body = Map.of("memberId", invited.id());

        as(officer).body(body).post(event + "/invitations").then().statusCode(201);
        as(officer).body(body).post(event + "/invitations").then().statusCode(201);
        as(officer)
                .get(event + "/invitations")
                .then()
                .body("items.memberId", contains(invited.id().toString()));
        as(invited.token()).get(event + "/invitations").then().statusCode(403);
        as(officer)
                .body(Map.of("memberId", UUID.randomUUID()))
                .post(event + "/invitations")
                .then()
                .statusCode(422);

        String withdrawal = event + "/invitations/" + invited.id() + "/withdrawal";
        as(invited.token()).post(withdrawal).then().statusCode(403);
        as(officer).post(withdrawal).then().statusCode(204);
        as(officer).post(withdrawal).then().statusCode(404);
        as(officer).get(event + "/invitations").then().body("items", empty());
        hidden(event, invited);
    }

    @Test
    void organisationsAreNamedWithTheirVisibilityAndOnlyWithIt() {
        for (Map<String, ?> wrong : List.of(
                Map.of("visibility", "ORGANISATIONS"), Map.of("visibility", "PUBLIC", "visibleTo", List.of(chapter)))) {
            administrator()
                    .body(with(wrong))
                    .post("/v1/events")
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", contains("/visibleTo"));
        }
    }

    @Test
    void invitationsAreListedWithTheSameNumberOfStatementsHoweverManyThereAre() {
        String event = published(lecture(chapter));
        network.members(3).forEach(person -> administrator()
                .body(Map.of("memberId", person.id()))
                .post(event + "/invitations")
                .then()
                .statusCode(201));

        Assertions.assertThat(statements(event, 200)).isEqualTo(statements(event, 1));
    }

    private static long statements(String event, int limit) {
        return StatementCounter.during(() -> as(Tokens.administrator())
                .get(event + "/invitations?limit=" + limit)
                .then()
                .statusCode(200));
    }

    private Map<String, Object> with(Map<String, ?> others) {
        Map<String, Object> event = lecture(chapter);
        event.putAll(others);
        return event;
    }

    private void shown(String event, Person person) {
        as(person.token()).get(event).then().statusCode(200);
        as(person.token()).get("/v1/events?organisation=" + chapter).then().body("items.id", contains(idOf(event)));
    }

    private void hidden(String event, Person person) {
        as(person.token()).get(event).then().statusCode(404);
        as(person.token()).get("/v1/events?organisation=" + chapter).then().body("items", empty());
    }
}
