package org.alumninetwork.events.member;

import static org.alumninetwork.events.TestEvents.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Tokens that were found good are remembered for a while. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class LoginTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    TestNetwork network;

    @Test
    void aTokenIsGoodNoLongerThanItSaysHoweverOftenItWasShown() {
        Person person = network.member();
        String token = Tokens.personWithClaims(
                person.login(), Map.of("exp", Instant.now().plusSeconds(3).getEpochSecond()));
        assertThat(answerTo(token)).isEqualTo(200);

        await().atMost(PATIENCE).until(() -> answerTo(token) == 401);
    }

    @Test
    void whoShowsATokenIsWhomItNamesAlsoAfterOthers() {
        Person one = network.member();
        Person other = network.member();

        for (int time = 0; time < 3; time++) {
            assertThat(answerTo(one.token())).isEqualTo(200);
            assertThat(as(other.token())
                            .get("/v1/registrations?member=" + one.id())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static int answerTo(String token) {
        return as(token).get("/v1/registrations").statusCode();
    }
}
