package org.alumninetwork.events.merge;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.availability;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.publishedWithSeats;
import static org.alumninetwork.events.TestEvents.register;
import static org.alumninetwork.events.TestEvents.registered;
import static org.alumninetwork.events.TestEvents.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MergeTest {

    @Inject
    TestNetwork network;

    private final UUID merge = UUID.randomUUID();
    private UUID association;
    private Person lost;
    private Person survivor;

    @BeforeEach
    void aPersonWithTwoRecords() {
        association = network.organisation("ASSOCIATION", null);
        lost = network.member();
        survivor = network.member();
    }

    @Test
    void registrationsAreTheSurvivorsAndGoBackWhenTheMergeIsUndone() {
        String registration = registered(publishedWithSeats(association, 5), lost.token());

        merged();

        memberOf(registration, survivor);
        assertThat(stateOf(registration)).isEqualTo("CONFIRMED");
        undone();
        memberOf(registration, lost);
        assertThat(stateOf(registration)).isEqualTo("CONFIRMED");
    }

    @Test
    void ofTwoRegistrationsTheBetterOneStaysAndTheSeatOfTheOtherGoesToWhoWaits() {
        String event = publishedWithSeats(association, 2);
        String first = registered(event, lost.token());
        String second = registered(event, survivor.token());
        String waiting = registered(event, network.member().token());
        assertThat(stateOf(waiting)).isEqualTo("WAITLISTED");

        merged();

        assertThat(stateOf(first)).isEqualTo("CONFIRMED");
        assertThat(stateOf(second)).isEqualTo("CANCELLED");
        administrator().get(second).then().body("reason", equalTo("MERGED"));
        assertThat(stateOf(waiting)).isEqualTo("CONFIRMED");
        assertThat(availability(event)).containsEntry("confirmed", 2);
    }

    @Test
    void whoHadAPlaceAndWaitedBesidesKeepsThePlace() {
        String event = publishedWithSeats(association, 1);
        String confirmed = registered(event, lost.token());
        String waiting = registered(event, survivor.token());

        merged();

        memberOf(confirmed, survivor);
        assertThat(stateOf(confirmed)).isEqualTo("CONFIRMED");
        assertThat(stateOf(waiting)).isEqualTo("CANCELLED");
    }

    @Test
    void whatWasCancelledWaitsInFrontWhenTheMergeIsUndoneAndItsSeatIsTaken() {
        String event = publishedWithSeats(association, 2);
        registered(event, lost.token());
        String cancelled = registered(event, survivor.token());
        String promoted = registered(event, network.member().token());
        String last = registered(event, network.member().token());
        merged();

        undone();

        assertThat(stateOf(cancelled)).isEqualTo("WAITLISTED");
        administrator().post(promoted + "/cancellation").then().statusCode(200);
        assertThat(stateOf(cancelled)).isEqualTo("CONFIRMED");
        assertThat(stateOf(last)).isEqualTo("WAITLISTED");
    }

    @Test
    void whatWasCancelledIsBackWhereTheSeatIsStillFree() {
        String event = publishedWithSeats(association, 2);
        registered(event, lost.token());
        String cancelled = registered(event, survivor.token());
        merged();

        undone();

        assertThat(stateOf(cancelled)).isEqualTo("CONFIRMED");
        assertThat(availability(event)).containsEntry("confirmed", 2);
    }

    @Test
    void theSameMessageTwiceChangesNothingMoreNotEvenAfterTheReversal() {
        String registration = registered(publishedWithSeats(association, 5), lost.token());
        merged();
        merged();
        undone();
        undone();

        merged();

        memberOf(registration, lost);
    }

    @Test
    void whoIsMergedIntoAnotherRecordWasNotInTheOneBeforeAnyMore() {
        String registration = registered(publishedWithSeats(association, 5), lost.token());
        Person other = network.member();
        merged();

        network.merge("merged", UUID.randomUUID(), lost.id(), other.id());

        memberOf(registration, other);
        merged();
        memberOf(registration, other);
    }

    @Test
    void aMergeIsFollowedBeforeTheSurvivorIsKnown() {
        Person unknown = TestNetwork.newPerson();
        String registration = registered(publishedWithSeats(association, 5), lost.token());

        network.merge("merged", merge, lost.id(), unknown.id());
        network.apply(List.of(TestNetwork.memberChanged(unknown, "Aino", "MEMBERS")));

        as(unknown.token()).get(registration).then().statusCode(200);
    }

    @Test
    void invitationsAreKeptOnceAndComeBack() {
        Map<String, Object> invited = lecture(association);
        invited.put("visibility", "INVITED");
        String forBoth = published(invited);
        String forLost = published(invited);
        invite(forBoth, lost);
        invite(forBoth, survivor);
        invite(forLost, lost);

        merged();

        as(survivor.token()).get(forBoth).then().statusCode(200);
        as(survivor.token()).get(forLost).then().statusCode(200);
        undone();
        network.apply(List.of(TestNetwork.memberChanged(lost, "Aino", "MEMBERS")));
        as(survivor.token()).get(forBoth).then().statusCode(200);
        as(survivor.token()).get(forLost).then().statusCode(404);
        as(lost.token()).get(forBoth).then().statusCode(200);
        as(lost.token()).get(forLost).then().statusCode(200);
    }

    @Test
    void whoSpeaksIsTheSurvivor() {
        String event = published(lecture(association));
        Map<String, Object> lecture = administrator().get(event).path("");
        String session = administrator()
                .body(Map.of(
                        "title", Map.of("en", "On pines"),
                        "startsAt", lecture.get("startsAt"),
                        "endsAt", lecture.get("endsAt"),
                        "speakers", List.of(Map.of("name", "Aino", "memberId", lost.id()))))
                .post(event + "/sessions")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        merged();

        administrator()
                .get(session)
                .then()
                .body("speakers[0].memberId", equalTo(survivor.id().toString()));
        undone();
        administrator()
                .get(session)
                .then()
                .body("speakers[0].memberId", equalTo(lost.id().toString()));
    }

    @Test
    void theLoginOfTheLostRecordActsAsTheSurvivor() {
        String event = publishedWithSeats(association, 5);
        network.apply(List.of(TestNetwork.mergedWithLogin(merge, lost, survivor)));

        String registration = registered(event, lost.token());

        memberOf(registration, survivor);
        register(event, survivor.token()).then().statusCode(409);
    }

    @Test
    void theLoginsOfAChainAreThoseOfTheRecordThatComesBack() {
        String event = publishedWithSeats(association, 5);
        Person third = network.member();
        UUID later = UUID.randomUUID();
        network.apply(List.of(TestNetwork.mergedWithLogin(merge, lost, survivor)));
        network.apply(List.of(TestNetwork.mergedWithLogin(later, survivor, third)));

        network.merge("unmerged", later, survivor.id(), third.id());
        network.apply(List.of(TestNetwork.memberChanged(survivor, "Aino", "MEMBERS")));

        memberOf(registered(event, lost.token()), survivor);
        memberOf(registered(event, third.token()), third);
        register(event, survivor.token()).then().statusCode(409);
    }

    @Test
    void whoIsErasedAfterAReversalLeavesNoLoginToTheOther() {
        String event = publishedWithSeats(association, 5);
        network.apply(List.of(TestNetwork.mergedWithLogin(merge, lost, survivor)));
        undone();
        network.apply(List.of(TestNetwork.memberChanged(lost, "Aino", "MEMBERS")));
        memberOf(registered(published(lecture(association)), lost.token()), lost);

        network.apply(List.of(TestNetwork.tombstone("member", lost.id())));
        network.erasure(UUID.randomUUID(), lost.id(), "ERASING");

        register(event, lost.token()).then().statusCode(403);
        assertThat(rowsWith(lost.login())).isZero();
    }

    @Test
    void aLoginThatAnEarlierVersionTookWithoutANoteGoesBackAsWell() throws SQLException {
        network.apply(List.of(TestNetwork.mergedWithLogin(merge, lost, survivor)));
        try (Connection database = Database.dataSource().getConnection();
                var forget = database.prepareStatement(
                        "delete from merge_row where relation = 'further_login' and key = ?")) {
            forget.setString(1, lost.login());
            forget.executeUpdate();
        }

        network.apply(List.of(
                TestNetwork.unmerged(merge, lost, survivor), TestNetwork.memberChanged(lost, "Aino", "MEMBERS")));

        assertThat(rowsWith(lost.login())).isZero();
    }

    @Test
    void aLostIdIsTheSurvivorsInAFilterAndIsToldInAWrite() {
        String event = publishedWithSeats(association, 5);
        String registration = registered(event, lost.token());
        merged();

        administrator()
                .get("/v1/registrations?member=" + lost.id())
                .then()
                .body("items.id", contains(registration.substring(registration.lastIndexOf('/') + 1)));
        refused(event + "/registrations", survivor);
        refused(event + "/invitations", survivor);
        administrator()
                .post(event + "/invitations/" + lost.id() + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/member-merged"));
        as(survivor.token()).get("/v1/registrations?member=" + lost.id()).then().body("items", hasSize(1));
        as(network.member().token())
                .get("/v1/registrations?member=" + lost.id())
                .then()
                .statusCode(403);
    }

    @Test
    void whoIsHiddenFromOfficersIsNotToldAsASurvivor() {
        survivor = network.member("Aino", "NOBODY");
        String event = publishedWithSeats(association, 5);
        merged();

        as(network.officerOf(association).token())
                .body(Map.of("memberId", lost.id()))
                .post(event + "/invitations")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-member"));
    }

    private void refused(String path, Person now) {
        administrator()
                .body(Map.of("memberId", lost.id()))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/member-merged"))
                .body("survivorId", equalTo(now.id().toString()));
    }

    /** Of a login beside that of the record itself, as far as anything is kept of it. */
    private static int rowsWith(String login) {
        try (Connection database = Database.dataSource().getConnection();
                var count = database.prepareStatement("""
                        select (select count(*) from further_login where login = ?)
                            + (select count(*) from merge_row where cast(before as text) like '%' || ? || '%')""")) {
            count.setString(1, login);
            count.setString(2, login);
            ResultSet rows = count.executeQuery();
            rows.next();
            return rows.getInt(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void merged() {
        network.merge("merged", merge, lost.id(), survivor.id());
    }

    private void undone() {
        network.merge("unmerged", merge, lost.id(), survivor.id());
    }

    private static void memberOf(String registration, Person person) {
        administrator()
                .get(registration)
                .then()
                .statusCode(200)
                .body("memberId", equalTo(person.id().toString()));
    }

    private static void invite(String event, Person person) {
        administrator()
                .body(Map.of("memberId", person.id()))
                .post(event + "/invitations")
                .then()
                .statusCode(201);
    }
}
