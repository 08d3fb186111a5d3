package org.alumninetwork.chapters.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The follower of another service's feed, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = FakeMembersService.class, restrictToAnnotatedClass = true)
class FollowedFeedTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Session database;

    @ConfigProperty(name = "alumni.replicas.feeds.members")
    String feed;

    /** 410: changes since the cursor are no longer kept. 400: the cursor has a form that the feed no longer reads. */
    @ParameterizedTest
    @ValueSource(ints = {410, 400})
    void aFeedThatCannotGoOnIsReadAnewAndWhatDoesNotComeAgainGoes(int refusal) {
        UUID stays = UUID.randomUUID();
        beginAnew(refusal, stays, UUID.randomUUID());
        await().atMost(SOON).until(() -> knownMembers().size() == 2);
        UUID comes = UUID.randomUUID();

        beginAnew(refusal, stays, comes);

        await().atMost(SOON).until(() -> knownMembers()
                .equals(Stream.of(stays, comes).sorted().toList()));
    }

    /** No service lets such a day in any more; PostgreSQL cannot read what Java writes of the year 10000. */
    @Test
    void whatCannotBeTakenInIsSetAsideUntilItsRecordChangesAndTheOthersAreTaken() {
        UUID membership = UUID.randomUUID();
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();

        goOn("+10000-01-01", before, membership, after);

        await().atMost(SOON).until(() -> knownMembers().containsAll(List.of(before, after)));
        assertThat(setAside()).containsExactly("memberships/" + membership);
        assertThat(ids("membership")).doesNotContain(membership);
        await().atMost(SOON).untilAsserted(() -> RestAssured.get("/q/metrics")
                .then()
                .body(containsString("alumni_replica_set_aside{feed=\"members\"} 1.0")));

        goOn("2026-01-01", before, membership, after);

        await().atMost(SOON).until(() -> ids("membership").contains(membership));
        assertThat(setAside()).isEmpty();
    }

    @Test
    void whatWasSetAsideIsTriedAgain() {
        UUID membership = UUID.randomUUID();
        UUID member = UUID.randomUUID();
        goOn("+10000-01-01", member, membership, UUID.randomUUID());
        await().atMost(SOON).until(() -> setAside().size() == 1);

        mend();

        await().atMost(SOON).until(() -> ids("membership").contains(membership));
        assertThat(setAside()).isEmpty();
    }

    /** Stands for a version of the service that understands it. */
    private void mend() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("""
                        update replica_refusal set change = jsonb_set(change, '{data,startDate}', '"2026-01-01"')""").executeUpdate());
    }

    private void goOn(String day, UUID... ids) {
        String all = Stream.of(ids).map(UUID::toString).collect(Collectors.joining(","));
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get(feed + "/go-on?" + day + "=" + all)
                .then()
                .statusCode(200);
    }

    private List<String> setAside() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select subject from replica_refusal", String.class)
                        .getResultList());
    }

    private void beginAnew(int refusal, UUID... members) {
        String ids = Stream.of(members).map(UUID::toString).collect(Collectors.joining(","));
        RestAssured.get(feed + "/begin-anew?" + refusal + "=" + ids).then().statusCode(200);
    }

    private List<UUID> knownMembers() {
        return ids("member");
    }

    private List<UUID> ids(String table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select id from " + table, UUID.class).getResultList().stream()
                        .sorted()
                        .toList());
    }
}
