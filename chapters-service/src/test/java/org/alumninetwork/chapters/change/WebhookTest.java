package org.alumninetwork.chapters.change;

import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.singleOffice;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.amend;
import static org.alumninetwork.chapters.Requests.anonymous;
import static org.alumninetwork.chapters.Requests.delete;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.alumninetwork.chapters.Requests.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.alumninetwork.chapters.AtOnce;
import org.alumninetwork.chapters.change.Receiver.Received;
import org.alumninetwork.support.change.ChangeRetention;
import org.alumninetwork.support.webhook.WebhookRound;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class WebhookTest {

    private static final String WEBHOOKS = "/v1/webhooks/chapters";
    private static final Duration LONGER_THAN_THE_FIRST_PAUSE = Duration.ofSeconds(7);
    private static final Duration LONGEST_TURN = Duration.ofSeconds(20);
    private static final int SENT_AT_ONCE = 16;

    @Inject
    WebhookRound round;

    @Inject
    ChangeRetention retention;

    @Inject
    MovableClock clock;

    private Receiver receiver;
    private String webhook;
    private String secret;

    @BeforeEach
    void startReceiver() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void stopReceiver() {
        clock.followTime();
        if (webhook != null) {
            known(service(), webhook).delete(webhook).then().statusCode(204);
        }
        receiver.close();
    }

    @Test
    void aChangeIsSentOnceSignedAndAsTheFeedTellsIt() {
        toldOf("org.alumninetwork.organisation.changed");
        Feed feed = Feed.fromNow();
        String network = network();
        singleOffice(network, "COORDINATOR");
        send();
        send();

        feed.readOn(100);
        assertThat(receiver.received()).singleElement().satisfies(message -> {
            assertThat(message.isSignedWith(secret)).isTrue();
            assertThat(message.headers().getFirst("Content-Type")).startsWith("application/cloudevents+json");
            assertThat(message.change().path("id").asText())
                    .isEqualTo(feed.changesOf("organisations/" + idOf(network))
                            .getFirst()
                            .get("id"));
            assertThat(message.change().at("/data/name/en").asText()).isNotEmpty();
        });
        deliveries()
                .body("items.state", contains("DELIVERED"))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].lastStatus", equalTo(204));
    }

    @Test
    void onlyChangesOfTheAskedOrganisationsAreSentAndDeletions() {
        String network = network();
        String other = network();
        webhook = created(service(), Map.of("url", receiver.address(), "organisationIds", List.of(idOf(network))));
        rename(network, "Turku");
        rename(other, "Vasa");
        String office = singleOffice(network, "COORDINATOR");
        String othersOffice = singleOffice(other, "COORDINATOR");
        delete(administrator(), othersOffice).then().statusCode(204);
        send();

        assertThat(receiver.received())
                .extracting(Received::subject)
                .containsExactlyInAnyOrder(
                        "organisations/" + idOf(network), "offices/" + idOf(office), "offices/" + idOf(othersOffice));
    }

    @Test
    void whatIsNotTakenIsSentAgainAfterAPause() {
        toldOf("org.alumninetwork.organisation.changed");
        receiver.answers(503);
        network();
        send();
        send();
        deliveries().body("items[0].state", equalTo("PENDING")).body("items[0].lastStatus", equalTo(503));
        assertThat(receiver.received()).hasSize(1);

        receiver.answers(200);
        later(LONGER_THAN_THE_FIRST_PAUSE);
        send();
        assertThat(receiver.received())
                .hasSize(2)
                .extracting(Received::id)
                .containsOnly(receiver.received().getFirst().id());
        deliveries().body("items[0].state", equalTo("DELIVERED")).body("items[0].attempts", equalTo(2));
    }

    @Test
    void changesOfOneSubjectKeepTheirOrderAndHoldUpNobodyElse() {
        String network = network();
        toldOf("org.alumninetwork.organisation.changed");
        rename(network, "Turku");
        rename(network, "Vasa");
        String other = network();
        receiver.answers(message -> message.subject().endsWith(idOf(network)) ? 500 : 200);
        send();
        assertThat(receiver.received())
                .extracting(Received::subject)
                .containsExactlyInAnyOrder("organisations/" + idOf(network), "organisations/" + idOf(other));

        receiver.answers(200);
        later(LONGER_THAN_THE_FIRST_PAUSE);
        send();
        assertThat(receiver.received())
                .filteredOn(message -> message.subject().endsWith(idOf(network)))
                .extracting(message -> message.change().at("/data/name/en").asText())
                .containsExactly("Turku", "Turku", "Vasa");
    }

    @Test
    void afterThreeDaysAMessageIsGivenUp() {
        toldOf("org.alumninetwork.organisation.changed");
        receiver.answers(500);
        network();
        send();
        int rounds = 0;
        while (deliveries().extract().path("items[0].state").equals("PENDING")) {
            later(Duration.ofHours(10));
            send();
            assertThat(++rounds).isLessThan(20);
        }
        deliveries()
                .body("items[0].state", equalTo("FAILED"))
                .body("items[0].lastError", containsString("500"))
                .body("items[0].settledAt", not(nullValue()));
        assertThat(rounds).isBetween(7, 9);
    }

    @Test
    void whoIsGoneIsNotToldAnyMoreAndGoesOnWhereItEndedOnceItIsBack() {
        toldOf("org.alumninetwork.organisation.changed");
        Feed feed = Feed.fromNow();
        receiver.answers(410);
        network();
        send();
        service().get(webhook).then().body("state", equalTo("DISABLED")).body("disabledBecause", containsString("410"));
        feed.readOn(100);
        assertThat(feed.changesOf("webhooks/" + idOf(webhook))).hasSize(1);
        service().post(webhook + "/ping").then().statusCode(409).body("type", equalTo("/problems/webhook-disabled"));

        String missed = network();
        send();
        assertThat(receiver.received()).hasSize(1);
        receiver.answers(200);
        known(service(), webhook)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("state", "ENABLED"))
                .patch(webhook)
                .then()
                .statusCode(200)
                .body("disabledBecause", nullValue());
        send();
        assertThat(receiver.received()).hasSize(2);
        assertThat(receiver.received().getLast().subject()).isEqualTo("organisations/" + idOf(missed));
    }

    @Test
    void manyMessagesAtOnceMayLearnThatSomebodyIsGone() throws Exception {
        toldOf("org.alumninetwork.organisation.changed");
        Feed feed = Feed.fromNow().ofTypes("org.alumninetwork.webhook.changed");
        CountDownLatch mayAnswer = new CountDownLatch(1);
        receiver.answers(_ -> {
            awaitQuietly(mayAnswer);
            return 410;
        });
        AtOnce.run(Collections.nCopies(SENT_AT_ONCE, () -> network()));

        try (Warnings warnings = Warnings.of(WebhookRound.class)) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(this::send);
            await().until(() -> receiver.received().size() == SENT_AT_ONCE);
            try (LockedWebhook _ = LockedWebhook.of(webhook)) {
                mayAnswer.countDown();
                await().until(() -> LockedWebhook.waiting() == SENT_AT_ONCE);
            }
            sending.join();
            assertThat(warnings.all()).isEmpty();
        }

        List<String> states = deliveries().extract().path("items.state");
        assertThat(states).hasSize(SENT_AT_ONCE).containsOnlyOnce("FAILED").doesNotContain("PENDING");
        assertThat(feed.read(100, 0)).isEqualTo(1);
        assertThat(feed.changes().getFirst())
                .extracting("data", MAP)
                .isNotEmpty()
                .doesNotContainKey("owner");
    }

    @Test
    void whereTheDatabaseWentOnFromAnEarlierMomentItGoesOnAsWell() {
        toldOf("org.alumninetwork.organisation.changed");
        network();
        Timeline.another();

        send();

        assertThat(receiver.received()).hasSize(1);
        service().get(webhook).then().body("state", equalTo("ENABLED"));
    }

    @Test
    void nothingIsAnnouncedToWhoIsBeingDeleted() throws SQLException {
        toldOf("org.alumninetwork.organisation.changed");
        network();

        try (LockedWebhook _ = LockedWebhook.of(webhook)) {
            assertTimeoutPreemptively(LONGEST_TURN, () -> assertThat(round.turn(UUID.fromString(idOf(webhook))))
                    .isFalse());
        }

        send();
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void whoComesBackAfterWhatIsKeptGoesOnFromThere() {
        toldOf("org.alumninetwork.organisation.changed");
        receiver.answers(410);
        String network = network();
        send();
        rename(network, "Turku");
        rename(network, "Åbo");
        later(Duration.ofDays(40));
        retention.forgetOld();
        clock.followTime();
        receiver.answers(200);

        known(service(), webhook)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("state", "ENABLED"))
                .patch(webhook)
                .then()
                .statusCode(200);
        send();
        String later = network();
        send();

        service().get(webhook).then().body("state", equalTo("ENABLED"));
        assertThat(receiver.received().getLast().subject()).isEqualTo("organisations/" + idOf(later));
    }

    @Test
    void duringARotationBothSecretsSign() {
        toldOf("org.alumninetwork.organisation.changed");
        String next = service()
                .post(webhook + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        network();
        send();
        Received message = receiver.received().getLast();
        assertThat(message.isSignedWith(secret)).isTrue();
        assertThat(message.isSignedWith(next)).isTrue();

        later(Duration.ofHours(25));
        network();
        send();
        String signatures = receiver.received().getLast().headers().getFirst("webhook-signature");
        assertThat(signatures.split(" ")).hasSize(1);
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() {
        toldOf("org.alumninetwork.organisation.changed");
        receiver.answers(302);
        network();
        send();
        assertThat(receiver.received()).extracting(Received::path).containsExactly("/changes");
        deliveries().body("items[0].lastStatus", equalTo(302));
    }

    @Test
    void aPingAndWhatWasSentBeforeCanBeSentOnceMore() {
        toldOf("org.alumninetwork.organisation.changed");
        service()
                .post(webhook + "/ping")
                .then()
                .statusCode(201)
                .body("type", equalTo("org.alumninetwork.webhook.ping"));
        network();
        send();
        service()
                .body(Map.of("since", Instant.now().minusSeconds(60).toString(), "state", "DELIVERED"))
                .post(webhook + "/replay")
                .then()
                .statusCode(200)
                .body("messages", equalTo(2));
        send();
        assertThat(receiver.received()).hasSize(4);
        assertThat(receiver.received()).extracting(Received::id).doesNotContainNull();
        assertThat(receiver.received().stream().map(Received::id).distinct()).hasSize(2);
    }

    @Test
    void eachSeesOnlyItsOwnAndIsToldOnlyWhatItMayKnow() {
        String registry = Tokens.registry("helsinki-registry");
        webhook = created(service(), Map.of("url", receiver.address()));
        String own = created(anonymous().auth().oauth2(registry), Map.of("url", receiver.address() + "/registry"));
        anonymous().auth().oauth2(registry).get(webhook).then().statusCode(404);
        service().get(own).then().statusCode(404);
        anonymous().auth().oauth2(registry).get(WEBHOOKS).then().body("items.id", contains(idOf(own)));
        service().get(WEBHOOKS).then().body("items.id", contains(idOf(webhook)));
        person("somebody").get(WEBHOOKS).then().statusCode(403);
        anonymous().get(WEBHOOKS).then().statusCode(401);

        following()
                .get(own)
                .then()
                .body("owner.kind", equalTo("INTEGRATION"))
                .body("owner.name", equalTo("registry-helsinki-registry"))
                .body("owner.source", equalTo("helsinki-registry"));
        service().get(webhook).then().body("owner", equalTo(Map.of("kind", "SERVICE", "name", "events-service")));

        String network = network();
        send(own);
        assertThat(receiver.received()).extracting(Received::subject).contains("organisations/" + idOf(network));
        known(anonymous().auth().oauth2(registry), own).delete(own).then().statusCode(204);
    }

    @Test
    void administratorsSeeWhoseAWebhookIs() {
        String path = created(following(), Map.of("url", receiver.address()));

        following().get(path).then().body("owner", equalTo(Map.of("kind", "ADMINISTRATOR", "name", "administrator")));
        following().get(WEBHOOKS).then().body("items.owner.kind", hasItem("ADMINISTRATOR"));
        known(following(), path).delete(path).then().statusCode(204);
    }

    @Test
    void anAddressThatNothingIsSentToIsRefused() {
        webhook = created(service(), Map.of("url", receiver.address()));
        for (String address :
                List.of("ftp://example.org/x", "https://user:word@example.org/", "https://example.org/#part")) {
            service()
                    .body(Map.of("url", address))
                    .post(WEBHOOKS)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/address-not-public"));
        }
        service().body(Map.of("url", "example")).post(WEBHOOKS).then().statusCode(400);
        service()
                .body(Map.of("url", "https://example.org", "types", List.of("x")))
                .post(WEBHOOKS)
                .then()
                .statusCode(400);
    }

    private void toldOf(String type) {
        ValidatableResponse answer = service()
                .body(Map.of("url", receiver.address(), "types", List.of(type)))
                .post(WEBHOOKS)
                .then()
                .statusCode(201);
        webhook = answer.extract().header("Location");
        secret = answer.extract().path("secret");
        service().get(webhook).then().body("secret", nullValue());
    }

    /** An administrator who follows the changes. */
    private static RequestSpecification following() {
        return anonymous().auth().oauth2(Tokens.administratorWithScopes("administrator", "changes:read"));
    }

    private static String created(RequestSpecification caller, Map<String, ?> details) {
        return caller.body(new HashMap<>(details))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** A request that knows the present version. */
    private static RequestSpecification known(RequestSpecification caller, String path) {
        String version = caller.get(path).then().statusCode(200).extract().header("ETag");
        return caller.header("If-Match", version);
    }

    private void send() {
        send(webhook);
    }

    private void send(String to) {
        UUID id = UUID.fromString(idOf(to));
        boolean busy = true;
        while (busy) {
            busy = round.turn(id);
        }
    }

    private ValidatableResponse deliveries() {
        return service().get(webhook + "/deliveries").then().statusCode(200);
    }

    private void later(Duration time) {
        clock.setTo(clock.instant().plus(time));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rename(String organisation, String name) {
        amend(administrator(), organisation, Map.of("name", Map.of("en", name)))
                .then()
                .statusCode(200);
    }
}
