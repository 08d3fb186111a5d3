package org.alumninetwork.events.registration;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.availability;
import static org.alumninetwork.events.TestEvents.inHelsinki;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.register;
import static org.alumninetwork.events.TestEvents.registered;
import static org.alumninetwork.events.TestEvents.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Places that are offered, approved of, refused, and given back late. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class OfferTest {

    @Inject
    TestNetwork network;

    @Inject
    MovableClock clock;

    @Inject
    OfferDeadlines deadlines;

    private UUID chapter;

    @BeforeEach
    void foundChapter() {
        chapter = network.organisation("CHAPTER", null);
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void aFreePlaceIsOfferedAndHeldUntilItsDeadline() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.setTo(now);
        String event = event(Map.of("capacity", 1, "offerHours", 24));
        Person first = network.member();
        String seat = registered(event, first.token());
        Person second = network.member();
        String next = registered(event, second.token());
        String last = registered(event, network.member().token());

        as(first.token()).post(seat + "/cancellation").then().statusCode(200);
        as(second.token())
                .get(next)
                .then()
                .body("state", equalTo("OFFERED"))
                .body("offeredUntil", equalTo(now.plus(24, ChronoUnit.HOURS).toString()));
        assertThat(availability(event)).containsEntry("offered", 1).containsEntry("seatsLeft", 0);
        as(network.member().token()).post(next + "/acceptance").then().statusCode(404);
        as(second.token())
                .post(next + "/acceptance")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("reason", equalTo("OFFER_ACCEPTED"));
        as(second.token()).post(next + "/acceptance").then().statusCode(409);
        assertThat(stateOf(last)).isEqualTo("WAITLISTED");
    }

    @Test
    void atItsDeadlineAnOfferIsSomebodyElses() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.setTo(now);
        String event = event(Map.of("capacity", 1, "offerHours", 24));
        Person first = network.member();
        String seat = registered(event, first.token());
        Person second = network.member();
        String next = registered(event, second.token());
        String last = registered(event, network.member().token());
        as(first.token()).post(seat + "/cancellation").then().statusCode(200);

        clock.setTo(now.plus(24, ChronoUnit.HOURS).minusSeconds(1));
        deadlines.passOn();
        assertThat(stateOf(next)).isEqualTo("OFFERED");
        clock.setTo(now.plus(24, ChronoUnit.HOURS));
        as(second.token())
                .post(next + "/acceptance")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/offer-has-expired"));
        deadlines.passOn();
        as(second.token()).get(next).then().body("state", equalTo("DECLINED")).body("reason", equalTo("OFFER_EXPIRED"));
        assertThat(stateOf(last)).isEqualTo("OFFERED");
        register(event, second.token()).then().statusCode(201).body("state", equalTo("WAITLISTED"));
    }

    @Test
    void anOfferWaitsWhileTheEventIsPostponedAndHasANewDeadlineWithItsNewTime() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.setTo(now);
        String event = event(Map.of("capacity", 1, "offerHours", 24));
        Person first = network.member();
        String seat = registered(event, first.token());
        Person second = network.member();
        String next = registered(event, second.token());
        as(first.token()).post(seat + "/cancellation").then().statusCode(200);
        administrator()
                .body(Map.of("reason", "The hall is closed."))
                .post(event + "/postponement")
                .then()
                .statusCode(200);

        Instant later = now.plus(30, ChronoUnit.HOURS);
        clock.setTo(later);
        deadlines.passOn();
        assertThat(stateOf(next)).isEqualTo("OFFERED");
        as(second.token())
                .post(next + "/acceptance")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/event-not-open"));

        administrator().post(event + "/publication").then().statusCode(200);
        as(second.token())
                .get(next)
                .then()
                .body("offeredUntil", equalTo(later.plus(24, ChronoUnit.HOURS).toString()));
        deadlines.passOn();
        as(second.token()).post(next + "/acceptance").then().statusCode(200).body("state", equalTo("CONFIRMED"));
    }

    @Test
    void anOfferThatIsDeclinedGoesToTheNext() {
        String event = event(Map.of("capacity", 1, "offerHours", 24));
        Person first = network.member();
        String seat = registered(event, first.token());
        Person second = network.member();
        String next = registered(event, second.token());
        String last = registered(event, network.member().token());
        as(first.token()).post(seat + "/cancellation").then().statusCode(200);

        as(second.token())
                .body("{}")
                .post(next + "/refusal")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("OFFER_DECLINED"));
        assertThat(stateOf(last)).isEqualTo("OFFERED");
    }

    @Test
    void anOfferEndsWithTheRegistration() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.setTo(now);
        String event = event(Map.of(
                "capacity",
                1,
                "offerHours",
                300,
                "registrationClosesAt",
                inHelsinki().plusDays(2).toString()));
        Person first = network.member();
        String seat = registered(event, first.token());
        String next = registered(event, network.member().token());
        as(first.token()).post(seat + "/cancellation").then().statusCode(200);

        String until = administrator().get(next).path("offeredUntil");
        assertThat(Instant.parse(until)).isBefore(now.plus(3, ChronoUnit.DAYS));
    }

    @Test
    void hostsDecideWhoComesWhereApprovalIsNeeded() {
        String event = event(Map.of("capacity", 1, "approvalRequired", true));
        Person officer = network.officerOf(chapter);
        Person member = network.member();
        String first = registered(event, member.token());
        String second = registered(event, network.member().token());
        String third = registered(event, network.member().token());

        assertThat(stateOf(first)).isEqualTo("PENDING");
        as(member.token()).post(first + "/approval").then().statusCode(403);
        as(officer.token()).post(first + "/approval").then().statusCode(200).body("state", equalTo("CONFIRMED"));
        as(officer.token()).post(first + "/approval").then().statusCode(409);
        as(officer.token()).post(second + "/approval").then().statusCode(200).body("state", equalTo("WAITLISTED"));
        as(officer.token())
                .body(Map.of("note", "For teachers"))
                .post(third + "/refusal")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("note", equalTo("For teachers"));
        as(member.token()).post(first + "/cancellation").then().statusCode(200);
        assertThat(stateOf(second)).isEqualTo("CONFIRMED");
    }

    @Test
    void ofTwoApprovedForTheLastPlaceOneWaits() throws Exception {
        String event = event(Map.of("capacity", 1, "approvalRequired", true));
        List<String> pending = List.of(
                registered(event, network.member().token()),
                registered(event, network.member().token()));

        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> answer : threads.invokeAll(pending.stream()
                    .<Callable<Integer>>map(registration -> () ->
                            administrator().post(registration + "/approval").statusCode())
                    .toList())) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(pending.stream().map(registration -> stateOf(registration)))
                .containsExactlyInAnyOrder("CONFIRMED", "WAITLISTED");
    }

    @Test
    void aLateCancellationIsNotedOrLeftToHosts() {
        Instant now = Instant.now();
        Map<String, Object> late =
                Map.of("cancellableUntil", inHelsinki().plusDays(1).toString(), "capacity", 1);
        String noting = event(late);
        String strict = event(Map.of(
                "cancellableUntil",
                inHelsinki().plusDays(1).toString(),
                "capacity",
                1,
                "lateCancellation",
                "HOSTS_ONLY"));
        Person member = network.member();
        String noted = registered(noting, member.token());
        String held = registered(strict, member.token());
        Person waiting = network.member();
        String queued = registered(strict, waiting.token());

        clock.setTo(now.plus(3, ChronoUnit.DAYS));
        as(member.token())
                .post(noted + "/cancellation")
                .then()
                .statusCode(200)
                .body("reason", equalTo("CANCELLED_LATE_BY_MEMBER"));
        as(waiting.token()).post(queued + "/cancellation").then().statusCode(200);
        as(member.token())
                .post(held + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-late-to-cancel"));
        administrator().post(held + "/cancellation").then().statusCode(200);
    }

    @Test
    void raisingTheCapacityOffersAsManyPlacesAsThereAre() {
        String event = event(Map.of("capacity", 1, "offerHours", 24));
        registered(event, network.member().token());
        List<String> waiting = List.of(
                registered(event, network.member().token()),
                registered(event, network.member().token()),
                registered(event, network.member().token()));

        amend(event, Tokens.administrator(), Map.of("capacity", 3)).then().statusCode(200);
        assertThat(waiting.stream().map(registration -> stateOf(registration)))
                .containsExactly("OFFERED", "OFFERED", "WAITLISTED");
        amend(event, Tokens.administrator(), Map.of("capacity", 2))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/capacity-below-confirmed"));
        administrator()
                .get(waiting.get(0) + "/explanation")
                .then()
                .body("steps.state", contains("WAITLISTED", "OFFERED"));
    }

    private String event(Map<String, ?> others) {
        Map<String, Object> details = lecture(chapter);
        details.putAll(others);
        return published(details);
    }
}
