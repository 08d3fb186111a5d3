package org.alumninetwork.chapters.standing;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.singleOffice;
import static org.alumninetwork.chapters.Organisations.term;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.amend;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.alumninetwork.chapters.chapter.Certifying.applied;
import static org.alumninetwork.chapters.chapter.Certifying.decide;
import static org.alumninetwork.chapters.chapter.Certifying.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.Organisations;
import org.alumninetwork.chapters.event.EventsFeed;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a standing is what would be counted now, whatever changed, and is not counted while nothing does. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class CurrentStandingsTest {

    @Inject
    MembersFeed members;

    @Inject
    EventsFeed events;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationRepository repository;

    @Inject
    Standings standings;

    @Inject
    ObjectMapper json;

    @Inject
    MovableClock clock;

    private String network;
    private String organisation;
    private String chapter;
    private JsonNode before;

    @BeforeEach
    void aChapter() {
        clock.setTo(Instant.parse("2031-01-15T12:00:00Z"));
        network = network();
        organisation = chapterOf(network);
        chapter = applied(organisation);
        before = read();
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void whateverChangesIsSeenWithTheNextRead() {
        rule(network, "REQUIRED_OFFICES_FILLED", 1, 60, "2031-01-15").statusCode(201);
        mustBeAnew("a rule");
        String chair = singleOffice(organisation, "CHAIR");
        mustBeAnew("an office");
        created(organisation + "/terms", term(chair, members.tellOfSomebody(), "2031-01-01", null));
        mustBeAnew("a term");
        rule(network, "EVENTS_HELD", 1, 60, "2031-01-15").statusCode(201);
        mustBeAnew("another rule");
        UUID event = events.tell("COMPLETED", "2031-01-10", 30, idOf(organisation));
        mustBeAnew("an event held");
        events.tellOfDeletion(event);
        mustBeAnew("an event gone");
        rule(network, "MEMBERS_ACTIVE", 1, 60, "2031-01-15").statusCode(201);
        mustBeAnew("a third rule");
        UUID membership = UUID.randomUUID();
        UUID member = members.tellOfSomebody();
        members.tellOfMembership(membership, member, UUID.fromString(idOf(organisation)), "ACTIVE", "2031-01-01", null);
        mustBeAnew("a member");
        members.tellOfMembership(
                membership, member, UUID.fromString(idOf(organisation)), "RESIGNED", "2031-01-01", "2031-01-10");
        mustBeAnew("a member who left");
        rule(network, "CONTACT_CONFIRMED", 1, 60, "2031-01-15").statusCode(201);
        mustBeAnew("a fourth rule");
        String board = organisations.officerOf(organisation);
        read();
        person(board)
                .body(Map.of("kind", "CONTACT"))
                .post(chapter + "/confirmations")
                .then()
                .statusCode(201);
        mustBeAnew("a confirmation");
        rule(network, "ANNUAL_REPORT_FILED", 1, 60, "2031-01-15").statusCode(201);
        mustBeAnew("a fifth rule");
        person(board)
                .body(Map.of("year", 2030, "activities", "We began to mentor."))
                .post(chapter + "/annual-reports")
                .then()
                .statusCode(201);
        mustBeAnew("a report");
        decide(organisations.officerOf(network), chapter, "PROVISIONAL").statusCode(201);
        mustBeAnew("a decision");
    }

    /** The days and the hours change what was right without anything being written. */
    @Test
    void anEventCountsWhenItEndsAndNoLaterThanAYearAfter() {
        rule(network, "EVENTS_HELD", 1, 90, "2031-01-15").statusCode(201);
        events.tell("PUBLISHED", "2031-01-15", 30, idOf(organisation));
        assertThat(read().at("/rules/0/counted").intValue()).isZero();

        clock.setTo(Instant.parse("2031-01-15T19:59:59Z"));
        assertThat(read().at("/rules/0/counted").intValue()).isZero();
        clock.setTo(Instant.parse("2031-01-15T20:00:00Z"));
        assertThat(read().at("/rules/0/counted").intValue()).isOne();
        clock.setTo(Instant.parse("2032-01-14T22:00:00Z"));
        assertThat(read().at("/rules/0/counted").intValue()).isZero();
    }

    @Test
    void findingsAndProposalsOfTheNightAreSeen() throws SQLException {
        rule(network, "EVENTS_HELD", 1, 90, "2031-01-15").statusCode(201);
        before = read();
        execute("insert into certification_finding (chapter_id, code, found_on, mend_by)"
                + " values (?, 'EVENTS_HELD', '2031-01-15', '2031-03-01')");
        mustBeAnew("a finding");
        execute("insert into certification_proposal (chapter_id, to_state, proposed_on, reasons)"
                + " values (?, 'PROVISIONAL', '2031-01-15', 'All rules are met.')");
        mustBeAnew("a proposal");
        execute("delete from certification_proposal where chapter_id = ?");
        mustBeAnew("a proposal withdrawn");
    }

    @Test
    void nothingIsCountedWhileNothingChanges() {
        rule(network, "EVENTS_HELD", 1, 90, "2031-01-15").statusCode(201);
        String standing = chapter + "/standing";
        String all = network + "/standings";
        long first = StatementCounter.during(
                () -> administrator().get(standing).then().statusCode(200));
        long again = StatementCounter.during(
                () -> administrator().get(standing).then().statusCode(200));
        long firstOfAll =
                StatementCounter.during(() -> administrator().get(all).then().statusCode(200));
        long allAgain =
                StatementCounter.during(() -> administrator().get(all).then().statusCode(200));

        assertThat(again).isEqualTo(2).isLessThan(first);
        assertThat(allAgain).isEqualTo(2).isLessThan(firstOfAll);
        events.tell("COMPLETED", "2031-01-10", 30, idOf(organisation));
        administrator().get(all).then().body("items.met", contains(1));
    }

    /** A state that is listed is the chapter's, whoever decided it in between. */
    @Test
    void aDecisionIsSeenInTheListAtOnce() {
        administrator().get(network + "/standings").then().body("items.state", contains("APPLIED"));
        decide(organisations.officerOf(network), chapter, "PROVISIONAL").statusCode(201);
        administrator().get(network + "/standings").then().body("items[0].state", equalTo("PROVISIONAL"));
    }

    private void mustBeAnew(String after) {
        JsonNode now = read();
        assertThat(now).as("standing after %s", after).isNotEqualTo(before);
        before = now;
    }

    /** Once as it is kept or made, and once more, and as it would be counted. */
    @Test
    void theListTellsOfEachChapterOnItsOwnDate() {
        rule(network, "CONTACT_CONFIRMED", 1, 60, "2031-01-15").statusCode(201);
        amend(administrator(), organisation, Map.of("timeZone", "Pacific/Apia"))
                .then()
                .statusCode(200);
        listed().body("items[0].unmet", contains("CONTACT_CONFIRMED"));
        administrator()
                .body(Map.of("kind", "CONTACT"))
                .post(chapter + "/confirmations")
                .then()
                .statusCode(201)
                .body("confirmedOn", equalTo("2031-01-16"));

        administrator().get(chapter + "/standing").then().body("rules.met", contains(true));
        listed().body("items[0].unmet", empty());
        clock.setTo(Instant.parse("2032-01-15T09:59:59Z"));
        listed().body("items[0].unmet", empty());
        clock.setTo(Instant.parse("2032-01-15T11:00:00Z"));
        listed().body("items[0].unmet", contains("CONTACT_CONFIRMED"));
        administrator().get(chapter + "/standing").then().body("rules.met", contains(false));
    }

    private ValidatableResponse listed() {
        return administrator().get(network + "/standings").then().statusCode(200);
    }

    private JsonNode read() {
        JsonNode first = standing();
        assertThat(standing()).isEqualTo(first);
        assertThat(first).isEqualTo(counted());
        return first;
    }

    private JsonNode standing() {
        try {
            return json.readTree(administrator()
                    .get(chapter + "/standing")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode counted() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = repository.required(UUID.fromString(idOf(organisation)));
            return json.readTree(json.writeValueAsString(standings.of(found, found.dateAt(clock.instant()))));
        });
    }

    private void execute(String sql) throws SQLException {
        try (var connection = Database.dataSource().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(idOf(chapter)));
            statement.execute();
        }
    }
}
