package org.alumninetwork.chapters.member;

import static org.awaitility.Awaitility.await;

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

    private void beginAnew(int refusal, UUID... members) {
        String ids = Stream.of(members).map(UUID::toString).collect(Collectors.joining(","));
        RestAssured.get(feed + "/begin-anew?" + refusal + "=" + ids).then().statusCode(200);
    }

    private List<UUID> knownMembers() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select id from member", UUID.class).getResultList().stream()
                        .sorted()
                        .toList());
    }
}
