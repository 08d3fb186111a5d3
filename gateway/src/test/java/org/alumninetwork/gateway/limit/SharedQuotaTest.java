package org.alumninetwork.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.UUID;
import org.alumninetwork.gateway.redis.AnotherGateway;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.Eventually;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.alumninetwork.gateway.testing.RedisServer;
import org.alumninetwork.gateway.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(value = RedisServer.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(
        value = FakeNetwork.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "gateway.limits.caller.requests", value = "5"))
@TestMethodOrder(OrderAnnotation.class)
class SharedQuotaTest {

    private final String subject = UUID.randomUUID().toString();

    @Inject
    Caller caller;

    @Inject
    Tokens tokens;

    @Inject
    LimitConfiguration configuration;

    @Inject
    Vertx vertx;

    @Inject
    SharedCounts counts;

    @Inject
    AnotherGateway another;

    @BeforeEach
    void redisIsThere() {
        assumeTrue(RedisServer.isInstalled(), "redis-server is not installed");
        Eventually.holds(() -> counts.buckets().isPresent());
    }

    @Test
    @Order(1)
    void whatWasSentThroughAnotherGatewayCounts() throws Exception {
        SharedCounts others = new SharedCounts(another.redis());
        Quota elsewhere = new Quota("caller", configuration.caller(), 10, others, vertx);
        Eventually.holds(() -> others.buckets().isPresent());
        assertThat(send()).contains("\"caller\";r=4");

        for (int request = 0; request < 3; request++) {
            elsewhere
                    .use(tokens.issuer() + " " + subject)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        }

        assertThat(send()).contains("\"caller\";r=0");
        assertThat(status()).isEqualTo(429);
        another.close();
    }

    @Test
    @Order(2)
    void whileRedisIsGoneTheGatewayCountsForItself() throws Exception {
        assertThat(send()).contains("\"caller\";r=4");
        another.stopRedis();
        for (int request = 0; request < 5; request++) {
            assertThat(status()).isEqualTo(200);
        }
        assertThat(status()).isEqualTo(429);
    }

    private String send() throws Exception {
        return caller.send(caller.request("/v1/members").header("Authorization", "Bearer " + token()))
                .headers()
                .firstValue("RateLimit")
                .orElseThrow();
    }

    private int status() throws Exception {
        return caller.send(caller.request("/v1/members").header("Authorization", "Bearer " + token()))
                .statusCode();
    }

    private String token() {
        return tokens.of(tokens.claims("members:read").put("sub", subject));
    }
}
