package org.alumninetwork.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.alumninetwork.gateway.redis.AnotherGateway;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.Eventually;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.alumninetwork.gateway.testing.RedisServer;
import org.alumninetwork.gateway.testing.Tokens;
import org.alumninetwork.gateway.token.EndedLogin.Everything;
import org.alumninetwork.gateway.token.EndedLogin.Session;
import org.alumninetwork.gateway.token.Verification.Verified;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(value = RedisServer.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = FakeNetwork.class, restrictToAnnotatedClass = true)
@TestMethodOrder(OrderAnnotation.class)
class SharedLogoutTest {

    private final String subject = UUID.randomUUID().toString();

    @Inject
    Caller caller;

    @Inject
    Tokens tokens;

    @Inject
    TokenConfiguration configuration;

    @Inject
    LogoutStream logouts;

    @Inject
    AnotherGateway another;

    @Inject
    Vertx vertx;

    @BeforeEach
    void redisIsThere() {
        assumeTrue(RedisServer.isInstalled(), "redis-server is not installed");
    }

    @AfterEach
    void close() {
        another.close();
    }

    @Test
    @Order(1)
    void aLogoutThatAnotherGatewayWasToldCountsHere() throws Exception {
        String phone = tokens.of(login().put("sid", subject));
        assertThat(read(phone)).isEqualTo(200);

        streamInto(endedElsewhere()).end(new Session(own(subject)));

        Eventually.holds(() -> read(phone) == 401);
    }

    @Test
    @Order(2)
    void whatWasBegunBeforeALogoutEverywhereIsOverAndWhatCameAfterIsNot() throws Exception {
        long now = Instant.now().getEpochSecond();
        String before = tokens.of(login().put("iat", now));
        String after = tokens.of(login().put("iat", now + 2));
        assertThat(read(before)).isEqualTo(200);

        streamInto(endedElsewhere()).end(new Everything(own(subject), now));

        Eventually.holds(() -> read(before) == 401);
        assertThat(read(after)).isEqualTo(200);
    }

    @Test
    @Order(3)
    void aGatewayThatBeginsLaterLearnsWhatItMissed() {
        logouts.end(new Session(own(subject)));

        EndedLogins later = endedElsewhere();
        streamInto(later);

        Eventually.holds(() -> later.includes(verified()));
    }

    @Test
    @Order(4)
    void whileRedisIsGoneALogoutCountsWhereItWasTold() throws Exception {
        String phone = tokens.of(login().put("sid", subject));
        another.stopRedis();

        logouts.end(new Session(own(subject)));

        assertThat(read(phone)).isEqualTo(401);
    }

    private LogoutStream streamInto(EndedLogins elsewhere) {
        return new LogoutStream(configuration, elsewhere, another.redis(), vertx);
    }

    private EndedLogins endedElsewhere() {
        return new EndedLogins(configuration, new VerifiedTokens(configuration));
    }

    private JsonObject login() {
        return tokens.claims("members:read").put("sub", subject);
    }

    private Verified verified() {
        return new Verified(own("somebody"), own("frontend"), own(subject), Set.of(), 0, Long.MAX_VALUE);
    }

    private String own(String name) {
        return tokens.issuer() + " " + name;
    }

    private int read(String token) {
        try {
            return caller.send(caller.request("/v1/members").header("Authorization", "Bearer " + token))
                    .statusCode();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
