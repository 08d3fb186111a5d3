package org.alumninetwork.events.quota;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.availability;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.publishedWithSeats;
import static org.alumninetwork.events.TestEvents.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seats for some categories; quotas may overlap. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class QuotaTest {

    @Inject
    TestNetwork network;

    private UUID chapter;

    @BeforeEach
    void foundChapter() {
        chapter = network.organisation("CHAPTER", null);
    }

    @Test
    void aCategoryIsFullWhenOneOfItsQuotasIs() {
        String event = publishedWithSeats(chapter, 10);
        quota(event, 1, "STUDENT");
        quota(event, 2, "STUDENT", "TEACHER");

        assertThat(stateOf(registered(event, "STUDENT"))).isEqualTo("CONFIRMED");
        String secondStudent = registered(event, "STUDENT");
        assertThat(stateOf(secondStudent)).isEqualTo("WAITLISTED");
        assertThat(stateOf(registered(event, "TEACHER"))).isEqualTo("CONFIRMED");
        assertThat(stateOf(registered(event, "TEACHER"))).isEqualTo("WAITLISTED");
        administrator()
                .get(secondStudent + "/explanation")
                .then()
                .body("obstacle", equalTo("QUOTA_FULL"))
                .body("reason", equalTo("NO_SEATS_FOR_PARTY"));
        administrator().get(event + "/quotas").then().body("items.taken", contains(1, 2));
    }

    @Test
    void whoWaitsForAQuotaHoldsNobodyUpWhoNeedsNoneOfIt() {
        String event = publishedWithSeats(chapter, 10);
        String students = quota(event, 0, "STUDENT");
        quota(event, 5, "GUEST_OF_HONOUR");
        String student = registered(event, "STUDENT");

        assertThat(stateOf(student)).isEqualTo("WAITLISTED");
        assertThat(stateOf(registered(event, "GUEST_OF_HONOUR"))).isEqualTo("CONFIRMED");
        amend(students, Tokens.administrator(), Map.of("seats", 1)).then().statusCode(200);
        assertThat(stateOf(student)).as("more seats promote").isEqualTo("CONFIRMED");
        amend(students, Tokens.administrator(), Map.of("seats", 0))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/quota-below-seated"));
    }

    @Test
    void takingAQuotaAwayPromotesThoseWhoWaitedForItAlone() {
        String event = publishedWithSeats(chapter, 10);
        String quota = quota(event, 0, "STUDENT");
        String student = registered(event, "STUDENT");

        administrator()
                .header("If-Match", administrator().get(quota).header("ETag"))
                .delete(quota)
                .then()
                .statusCode(204);
        assertThat(stateOf(student)).isEqualTo("CONFIRMED");
    }

    @Test
    void aSmallerPartyFreesASeatOfItsQuota() {
        Map<String, Object> details = lecture(chapter);
        details.put("guestsMost", 1);
        String event = published(details);
        quota(event, 2, "STUDENT");
        Person host = network.member();
        String party = as(host.token())
                .body(Map.of("category", "STUDENT", "guests", List.of(Map.of("name", "Elias"))))
                .post(event + "/registrations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String waiting = registered(event, "STUDENT");
        assertThat(stateOf(waiting)).isEqualTo("WAITLISTED");

        amend(party, host.token(), Map.of("guests", List.of())).then().statusCode(200);
        assertThat(stateOf(waiting)).isEqualTo("CONFIRMED");
    }

    @Test
    void aQuotaThatSpeaksOfOthersCountsThemBeforeItPromotes() {
        String event = publishedWithSeats(chapter, 10);
        String students = quota(event, 1, "STUDENT");
        quota(event, 5, "DOCTORAND");
        registered(event, "DOCTORAND");
        registered(event, "DOCTORAND");
        registered(event, "STUDENT");
        String second = registered(event, "STUDENT");
        String third = registered(event, "STUDENT");

        amend(students, Tokens.administrator(), Map.of("seats", 4, "categories", List.of("STUDENT", "DOCTORAND")))
                .then()
                .statusCode(200);
        assertThat(stateOf(second)).isEqualTo("CONFIRMED");
        assertThat(stateOf(third)).isEqualTo("WAITLISTED");
    }

    @Test
    void aQuotaThatSpeaksOfFewerSetsTheSeatsOfOthersFree() {
        String event = publishedWithSeats(chapter, 10);
        String quota = quota(event, 1, "STUDENT", "DOCTORAND");
        registered(event, "DOCTORAND");
        String student = registered(event, "STUDENT");
        assertThat(stateOf(student)).isEqualTo("WAITLISTED");

        amend(quota, Tokens.administrator(), Map.of("categories", List.of("STUDENT")))
                .then()
                .statusCode(200);
        assertThat(stateOf(student)).isEqualTo("CONFIRMED");
    }

    @Test
    void aNewQuotaCountsThoseWhoAreThereAlready() {
        String event = publishedWithSeats(chapter, 10);
        quota(event, 5, "STUDENT");
        registered(event, "STUDENT");
        registered(event, "STUDENT");

        create(event, 1, "STUDENT").then().statusCode(409).body("type", equalTo("/problems/quota-below-seated"));
        create(event, 2, "STUDENT").then().statusCode(201);
        assertThat(stateOf(registered(event, "STUDENT"))).isEqualTo("WAITLISTED");
    }

    @Test
    void whereThereAreQuotasACategoryIsSaid() {
        String event = publishedWithSeats(chapter, 10);
        register(event, network.member(), "STUDENT").then().statusCode(422);
        quota(event, 5, "STUDENT");
        register(event, network.member(), "TEACHER")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/party-not-fitting"))
                .body("violations.pointer", contains("/category"));
        as(network.member().token())
                .body("{}")
                .post(event + "/registrations")
                .then()
                .statusCode(422);
    }

    @Test
    void overlappingQuotasAreNeverExceededInARush() throws Exception {
        String event = publishedWithSeats(chapter, 40);
        quota(event, 10, "STUDENT");
        quota(event, 15, "STUDENT", "TEACHER");
        List<Person> people = network.members(60);
        List<Callable<Integer>> rush = new ArrayList<>();
        for (int place = 0; place < people.size(); place++) {
            Person person = people.get(place);
            String category = place % 2 == 0 ? "STUDENT" : "TEACHER";
            rush.add(() -> register(event, person, category).statusCode());
        }

        assertThat(together(rush)).containsOnly(201);
        assertThat(availability(event)).containsEntry("confirmed", 15).containsEntry("waiting", 45);
    }

    @Test
    void quotasAreChangedByHostsAlone() {
        String event = published(lecture(chapter));
        String member = network.member().token();
        as(member).body(details(3, "STUDENT")).post(event + "/quotas").then().statusCode(403);
        String quota = quota(event, 3, "STUDENT");
        as(member).get(quota).then().statusCode(200);
        amend(quota, member, Map.of("seats", 4)).then().statusCode(403);
        administrator()
                .body(details(3, "not one"))
                .post(event + "/quotas")
                .then()
                .statusCode(400);
    }

    @Test
    void quotasAreListedWithTheSameNumberOfStatementsHoweverManyThereAre() {
        String event = published(lecture(chapter));
        quota(event, 3, "STUDENT");
        quota(event, 3, "TEACHER");

        assertThat(statements(event, 200)).isEqualTo(statements(event, 1));
    }

    private static long statements(String event, int limit) {
        return StatementCounter.during(() ->
                administrator().get(event + "/quotas?limit=" + limit).then().statusCode(200));
    }

    private String registered(String event, String category) {
        return register(event, network.member(), category)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Response register(String event, Person person, String category) {
        return as(person.token()).body(Map.of("category", category)).post(event + "/registrations");
    }

    private static String quota(String event, int seats, String... categories) {
        return create(event, seats, categories).then().statusCode(201).extract().header("Location");
    }

    private static Response create(String event, int seats, String... categories) {
        return administrator().body(details(seats, categories)).post(event + "/quotas");
    }

    private static Map<String, Object> details(int seats, String... categories) {
        return Map.of("name", Map.of("en", "Some"), "seats", seats, "categories", List.of(categories));
    }

    private static <T> List<T> together(List<Callable<T>> requests) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
