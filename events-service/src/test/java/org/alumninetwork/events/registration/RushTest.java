package org.alumninetwork.events.registration;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.availability;
import static org.alumninetwork.events.TestEvents.publishedWithSeats;
import static org.alumninetwork.events.TestEvents.register;
import static org.alumninetwork.events.TestEvents.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold when many come at once. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class RushTest {

    private static final int THREADS = 32;

    @Inject
    TestNetwork network;

    private UUID host;

    @BeforeEach
    void foundHost() {
        host = network.organisation("ASSOCIATION", null);
    }

    @Test
    void twoHundredPeopleForFiftySeatsGetFiftySeatsInTheOrderOfArrival() {
        String event = publishedWithSeats(host, 50);

        List<Integer> answers = together(network.members(200).stream()
                .<Callable<Integer>>map(
                        person -> () -> register(event, person.token()).statusCode())
                .toList());

        assertThat(answers).containsOnly(201).hasSize(200);
        assertThat(availability(event)).containsEntry("confirmed", 50).containsEntry("waiting", 150);
        List<Map<String, Object>> registrants = registrantsOf(event);
        assertThat(registrants.stream().map(row -> row.get("number")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
        assertThat(registrants.stream().map(row -> row.get("state")))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.generate(() -> "CONFIRMED").limit(50),
                                Stream.generate(() -> "WAITLISTED").limit(150))
                        .toList());
        assertThat(registrants.stream().map(row -> row.get("memberId"))).doesNotHaveDuplicates();
    }

    @Test
    void whoClicksFiveTimesGetsOneSeatAndTakesNoneFromOthers() {
        String event = publishedWithSeats(host, 50);
        List<Person> people = network.members(40);

        List<Integer> answers = together(IntStream.range(0, 200)
                .<Callable<Integer>>mapToObj(click ->
                        () -> register(event, people.get(click / 5).token()).statusCode())
                .toList());

        assertThat(answers.stream().filter(status -> status == 201)).hasSize(40);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(160);
        assertThat(availability(event))
                .containsEntry("confirmed", 40)
                .containsEntry("waiting", 0)
                .containsEntry("seatsLeft", 10);
    }

    @Test
    void retriesWithAKeyAreAnsweredOnceAndAlike() {
        String event = publishedWithSeats(host, 50);
        List<Person> people = network.members(20);

        List<Response> answers = together(IntStream.range(0, 100)
                .<Callable<Response>>mapToObj(
                        click -> () -> as(people.get(click / 5).token())
                                .header("Idempotency-Key", "rush")
                                .body("{}")
                                .post(event + "/registrations"))
                .toList());

        assertThat(answers.stream().map(Response::statusCode)).containsOnly(201, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(answer -> answer.header("Location"))
                        .distinct())
                .hasSize(20);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 409)
                        .map(answer -> answer.<String>path("type")))
                .allMatch("/problems/request-in-flight"::equals);
    }

    /** One that comes alone takes about a dozen. */
    @Test
    void whoComeTogetherCostTheDatabaseFewStatementsEach() {
        String event = publishedWithSeats(host, 100);
        List<Callable<Integer>> requests = network.members(200).stream()
                .<Callable<Integer>>map(person -> () -> as(person.token())
                        .header("Idempotency-Key", "once")
                        .body("{}")
                        .post(event + "/registrations")
                        .statusCode())
                .toList();

        assertThat(StatementCounter.during(() -> assertThat(together(requests)).containsOnly(201)))
                .isLessThan(200 * 4);
    }

    @Test
    void cancellingAndRegisteringCrossWithoutASeatTooManyOrUnused() {
        String event = publishedWithSeats(host, 30);
        List<Person> first = network.members(60);
        List<String> registrations =
                first.stream().map(person -> registered(event, person.token())).toList();
        List<Person> later = network.members(60);

        List<Callable<Integer>> crossing = new ArrayList<>();
        for (int place = 0; place < 60; place++) {
            String registration = registrations.get(place);
            String owner = first.get(place).token();
            String newcomer = later.get(place).token();
            crossing.add(() -> as(owner).post(registration + "/cancellation").statusCode());
            crossing.add(() -> register(event, newcomer).statusCode());
        }
        together(crossing);

        assertThat(availability(event))
                .containsEntry("confirmed", 30)
                .containsEntry("waiting", 30)
                .containsEntry("seatsLeft", 0);
        assertThat(confirmedComeFirst(registrantsOf(event))).isTrue();
    }

    @Test
    void raisingTheCapacityWhilePeopleRegisterLeavesNoSeatUnused() {
        String event = publishedWithSeats(host, 10);
        List<Callable<Integer>> crossing = new ArrayList<>();
        for (Person person : network.members(60)) {
            crossing.add(() -> register(event, person.token()).statusCode());
        }
        crossing.add(20, () -> amend(event, Tokens.administrator(), Map.of("capacity", 25))
                .statusCode());
        crossing.add(40, () -> amend(event, Tokens.administrator(), Map.of("description", Map.of("en", "More")))
                .statusCode());
        together(crossing);

        Map<String, Integer> seats = availability(event);
        assertThat(seats.get("confirmed")).isEqualTo(seats.get("capacity"));
        assertThat(seats.get("confirmed") + seats.get("waiting")).isEqualTo(60);
        assertThat(confirmedComeFirst(registrantsOf(event))).isTrue();
    }

    private static boolean confirmedComeFirst(List<Map<String, Object>> registrants) {
        List<Object> states = registrants.stream()
                .map(row -> row.get("state"))
                .filter(state -> !state.equals("CANCELLED"))
                .toList();
        return states.lastIndexOf("CONFIRMED") < states.indexOf("WAITLISTED");
    }

    private static List<Map<String, Object>> registrantsOf(String event) {
        return administrator()
                .get(event + "/registrations?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static <T> List<T> together(List<Callable<T>> requests) {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
