package org.alumninetwork.events.delegation;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.register;
import static org.alumninetwork.events.TestEvents.registered;
import static org.alumninetwork.events.TestEvents.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.StatementCounter;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The leaders meeting: it admits exactly those who hold office. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class DelegationTest {

    @Inject
    TestNetwork network;

    @Inject
    MovableClock clock;

    private UUID institute;
    private UUID chapter;
    private UUID mission;
    private String meeting;

    @BeforeEach
    void callMeeting() {
        institute = network.organisation("NETWORK", null);
        chapter = network.organisation("CHAPTER", institute);
        network.certification(chapter, "CERTIFIED");
        mission = network.organisation("MISSION", institute);
        Map<String, Object> details = lecture(institute);
        details.put("kind", "LEADERS_MEETING");
        details.put(
                "delegations",
                List.of(
                        Map.of(
                                "organisationKind",
                                "CHAPTER",
                                "officeTypes",
                                List.of("CHAIR"),
                                "certified",
                                true,
                                "within",
                                institute),
                        Map.of("organisationKind", "MISSION", "officeTypes", List.of("CHAIR"), "within", institute)));
        meeting = published(details);
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void onlyThoseWhoHoldTheOfficeComeAndOneForEachOrganisation() {
        Person chair = network.officerOf(chapter);
        register(meeting, chair.token()).then().statusCode(201).body("delegateOf", equalTo(chapter.toString()));
        register(meeting, network.officerOf(mission).token()).then().statusCode(201);

        refused(network.member());
        refused(network.officerOf(network.organisation("CHAPTER", null)));
        refused(network.officerOf(network.organisation("ASSOCIATION", institute)));
        register(meeting, network.officerOf(chapter).token())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/delegation-taken"));
        administrator()
                .body(Map.of("memberId", network.member().id()))
                .post(meeting + "/registrations")
                .then()
                .statusCode(409);
    }

    @Test
    void aChapterThatIsNotCertifiedHasNoSeat() {
        Person chair = network.officerOf(chapter);
        network.certification(chapter, "SUSPENDED");
        refused(chair);
        network.certification(chapter, "AT_RISK");
        register(meeting, chair.token()).then().statusCode(201);
    }

    @Test
    void anOrganisationNamesSomebodyElseWhoHoldsAnOfficeThere() {
        Person chair = network.officerOf(chapter);
        Person treasurer = network.officerOf(chapter);
        name(chair, network.member()).then().statusCode(422).body("type", equalTo("/problems/holds-no-office"));
        name(network.officerOf(mission), treasurer).then().statusCode(403);
        name(chair, treasurer).then().statusCode(204);

        refused(chair);
        register(meeting, treasurer.token()).then().statusCode(201);
    }

    @Test
    void whoeverLosesTheOfficeLosesTheSeatToWhoeverHasItThen() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Person leaving = network.member();
        network.term(leaving.id(), chapter, today.minusDays(10), today.plusDays(1));
        Person coming = network.member();
        network.term(coming.id(), chapter, today.plusDays(2), today.plusDays(90));
        String registration = registered(meeting, leaving.token());
        refused(coming);

        clock.setTo(Instant.now().plus(4, ChronoUnit.DAYS));
        register(meeting, coming.token()).then().statusCode(201);
        administrator()
                .get(registration)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("reason", equalTo("OFFICE_ENDED"));
    }

    @Test
    void aSeatThatIsLostGoesToWhoWaitsAndWhoeverComesThenWaits() {
        amend(meeting, Tokens.administrator(), Map.of("capacity", 1)).then().statusCode(200);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Person leaving = network.member();
        network.term(leaving.id(), chapter, today.minusDays(10), today.plusDays(1));
        Person coming = network.member();
        network.term(coming.id(), chapter, today.plusDays(2), today.plusDays(90));
        registered(meeting, leaving.token());
        String waiting = registered(meeting, network.officerOf(mission).token());
        assertThat(stateOf(waiting)).isEqualTo("WAITLISTED");

        clock.setTo(Instant.now().plus(4, ChronoUnit.DAYS));
        register(meeting, coming.token()).then().statusCode(201).body("state", equalTo("WAITLISTED"));
        assertThat(stateOf(waiting)).isEqualTo("CONFIRMED");
    }

    @Test
    void whoseRecordsAreMergedKeepsTheSeatUntilTheTermFollows() {
        Person chair = network.officerOf(chapter);
        Person between = network.member();
        Person survivor = network.member();
        String registration = registered(meeting, chair.token());

        network.merge("merged", UUID.randomUUID(), chair.id(), between.id());
        network.merge("merged", UUID.randomUUID(), between.id(), survivor.id());

        refused(network.member());
        comes(survivor, registration);
        administrator()
                .get(meeting + "/delegations")
                .then()
                .body("items[0].memberIds", contains(survivor.id().toString()));
    }

    @Test
    void whoWasNamedIsSoAfterAMergeThatTheTermHasNotFollowed() {
        Person chair = network.officerOf(chapter);
        Person treasurer = network.officerOf(chapter);
        Person survivor = network.member();
        name(chair, treasurer).then().statusCode(204);

        network.merge("merged", UUID.randomUUID(), treasurer.id(), survivor.id());

        refused(chair);
        register(meeting, survivor.token()).then().statusCode(201);
    }

    @Test
    void whoseMergeIsUndoneKeepsTheSeatUntilTheTermFollows() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Person chair = network.member();
        Person survivor = network.member();
        UUID term = UUID.randomUUID();
        network.term(term, chair.id(), chapter, today.minusDays(10), today.plusDays(10));
        String registration = registered(meeting, chair.token());
        UUID merge = UUID.randomUUID();
        network.merge("merged", merge, chair.id(), survivor.id());
        network.term(term, survivor.id(), chapter, today.minusDays(10), today.plusDays(10));

        network.merge("unmerged", merge, chair.id(), survivor.id());

        refused(network.member());
        comes(chair, registration);
        clock.setTo(Instant.now().plus(2, ChronoUnit.DAYS));
        refused(network.member());
        administrator().get(registration).then().body("reason", equalTo("OFFICE_ENDED"));
    }

    private static void comes(Person person, String registration) {
        administrator()
                .get(registration)
                .then()
                .body("state", equalTo("CONFIRMED"))
                .body("memberId", equalTo(person.id().toString()));
    }

    @Test
    void hostsSeeWhoseTheSeatsAre() {
        Person chair = network.officerOf(chapter);
        network.officerOf(mission);
        registered(meeting, chair.token());

        administrator()
                .get(meeting + "/delegations")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.organisationId", hasItems(chapter.toString(), mission.toString()));
        as(chair.token()).get(meeting + "/delegations").then().statusCode(403);
        assertThat(statements(200)).isEqualTo(statements(1));
    }

    private long statements(int limit) {
        return StatementCounter.during(() -> administrator()
                .get(meeting + "/delegations?limit=" + limit)
                .then()
                .statusCode(200));
    }

    private void refused(Person person) {
        register(meeting, person.token()).then().statusCode(409).body("type", equalTo("/problems/no-delegate"));
    }

    private Response name(Person officer, Person named) {
        return as(officer.token())
                .body(Map.of("memberId", named.id()))
                .post(meeting + "/delegations/" + chapter + "/naming");
    }
}
