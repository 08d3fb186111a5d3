package org.alumninetwork.events.key;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.inHelsinki;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.hibernate.Session;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys that sign tickets, seen by a device at the door that knows nothing but them. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class KeyTest {

    @Inject
    TestNetwork network;

    @Inject
    MovableClock clock;

    @Inject
    Session database;

    private String event;
    private String registration;

    @BeforeEach
    void registerSomebody() {
        makeKeysOfToday();
        Map<String, Object> soon = lecture(network.organisation("CHAPTER", null));
        soon.put("startsAt", inHelsinki().plusHours(1).toString());
        soon.put("endsAt", inHelsinki().plusHours(3).toString());
        event = published(soon);
        registration = registered(event, network.member().token());
    }

    @AfterEach
    void followTime() {
        clock.followTime();
        makeKeysOfToday();
    }

    /** Other tests, too, made keys when the clock was ahead. */
    private void makeKeysOfToday() {
        sql("update signing_key set created_at = least(created_at, now()), withdrawn_at = null");
    }

    @Test
    void aDeviceWithoutANetworkChecksATicketWithTheKeysThatItFetchedBefore() throws JoseException {
        JsonWebSignature ticket = read(code());
        String kid = ticket.getKeyIdHeaderValue();
        ticket.setKey(fetched().findJsonWebKey(kid, null, null, null).getKey());

        assertThat(ticket.verifySignature()).isTrue();
        ByteBuffer says = ByteBuffer.wrap(ticket.getPayloadBytes());
        assertThat(new UUID(says.getLong(), says.getLong())).hasToString(idOf(event));
        assertThat(new UUID(says.getLong(), says.getLong())).hasToString(idOf(registration));
        assertThat(says.getInt()).isEqualTo(1);
    }

    @Test
    void nothingOfAPrivateKeyIsTold() throws JoseException {
        String kid = read(code()).getKeyIdHeaderValue();

        given().get("/v1/keys/events/" + kid)
                .then()
                .statusCode(200)
                .body("kid", equalTo(kid))
                .body("alg", equalTo("EdDSA"))
                .body("d", nullValue());
        given().get("/v1/keys/events/none").then().statusCode(404);
    }

    @Test
    void afterAYearAnotherKeySignsAndWhatTheFirstOneSignedStaysGood() throws JoseException {
        String old = code();
        clock.setTo(Instant.now().plus(Duration.ofDays(367)));
        code();
        clock.setTo(Instant.now().plus(Duration.ofDays(400)));
        String renewed = code();

        assertThat(read(renewed).getKeyIdHeaderValue()).isNotEqualTo(read(old).getKeyIdHeaderValue());
        clock.followTime();
        assertThat(scan(old)).isEqualTo("ADMITTED");
    }

    @Test
    void aKeyIsPublishedBeforeItSigns() throws JoseException {
        String old = read(code()).getKeyIdHeaderValue();
        clock.setTo(Instant.now().plus(Duration.ofDays(336)));
        JsonWebKeySet keys = fetched();
        assertThat(read(code()).getKeyIdHeaderValue()).isEqualTo(old);

        clock.setTo(Instant.now().plus(Duration.ofDays(367)));
        JsonWebSignature ticket = read(code());
        assertThat(ticket.getKeyIdHeaderValue()).isNotEqualTo(old);
        ticket.setKey(keys.findJsonWebKey(ticket.getKeyIdHeaderValue(), null, null, null)
                .getKey());
        assertThat(ticket.verifySignature()).isTrue();
    }

    @Test
    void theFirstKeysArePublishedBeforeAnythingIsSigned() throws JoseException {
        sql("delete from signing_key");
        clock.setTo(Instant.now().plus(Duration.ofMinutes(2)));
        assertThat(fetched().getJsonWebKeys())
                .extracting(JsonWebKey::getAlgorithm)
                .containsOnly("EdDSA", "RS256");
    }

    @Test
    void whatAWithdrawnKeySignedIsBelievedNoMore() throws JoseException {
        String code = code();
        String kid = read(code).getKeyIdHeaderValue();
        sql("update signing_key set withdrawn_at = now() where id = '" + kid + "'");
        clock.setTo(Instant.now().plus(Duration.ofMinutes(2)));

        assertThat(scan(code)).isEqualTo("UNKNOWN");
        assertThat(read(code()).getKeyIdHeaderValue()).isNotEqualTo(kid);
        given().get("/v1/keys/events/" + kid).then().statusCode(404);
    }

    @Test
    void whoNeedTheNextKeyAtTheSameMomentMakeOne() throws Exception {
        code();
        clock.setTo(Instant.now().plus(Duration.ofDays(366)));
        long before = keys();
        try (var callers = Executors.newFixedThreadPool(6)) {
            List<Future<String>> codes = callers.invokeAll(
                    Stream.<Callable<String>>generate(() -> this::code).limit(6).toList());
            for (Future<String> each : codes) {
                assertThat(each.get()).isNotBlank();
            }
        }
        assertThat(keys()).isEqualTo(before + 1);
    }

    private static JsonWebKeySet fetched() throws JoseException {
        return new JsonWebKeySet(
                given().get("/v1/keys/events").then().statusCode(200).extract().asString());
    }

    private long keys() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select count(*) from signing_key", Long.class)
                        .getSingleResult());
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(statement).executeUpdate());
    }

    private static JsonWebSignature read(String code) throws JoseException {
        JsonWebSignature ticket = new JsonWebSignature();
        ticket.setCompactSerialization(code);
        return ticket;
    }

    private String code() {
        return administrator()
                .get(registration + "/ticket")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    private String scan(String code) {
        return administrator()
                .body(Map.of("scans", List.of(Map.of("nonce", UUID.randomUUID(), "code", code))))
                .post(event + "/check-ins")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].outcome");
    }
}
