package org.alumninetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.alumninetwork.gateway.testing.RawConnection;
import org.alumninetwork.gateway.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
        value = FakeNetwork.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "quarkus.http.idle-timeout", value = "2S"),
            @ResourceArg(name = "gateway.routes.members.body-time-out", value = "2S"),
            @ResourceArg(name = "gateway.routes.members.answer-limit", value = "100000")
        })
class SlowClientTest {

    @Inject
    Caller caller;

    @Inject
    Tokens tokens;

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /v1/events HTTP/1.1\r\nHost: x\r\n"})
    void aConnectionOnWhichNothingHappensIsClosed(String beginning) throws Exception {
        try (RawConnection connection = new RawConnection(caller.port())) {
            connection.write(beginning.getBytes(StandardCharsets.US_ASCII));
            assertThat(connection.isClosedByGateway()).isTrue();
        }
    }

    @Test
    void aBodyThatTricklesInIsGivenUp() throws Exception {
        try (RawConnection connection = new RawConnection(caller.port())) {
            connection.send(List.of(
                    "POST /v1/members HTTP/1.1",
                    "Host: x",
                    "Authorization: Bearer " + tokens.withScopes("members:write"),
                    "Content-Length: 100"));
            for (int piece = 0; piece < 12; piece++) {
                connection.write(new byte[] {'x'});
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            assertThat(connection.readAnswer().getFirst()).isEqualTo("HTTP/1.1 408 Request Timeout");
        }
    }

    @Test
    void anAnswerThatIsTooLargeIsNotPassedOn() throws Exception {
        var announced = caller.send(caller.request("/v1/members/text?type=text/plain&length=200000", "members:read"));
        assertThat(announced.statusCode()).isEqualTo(502);
        assertThat(announced.body()).contains("100000 bytes");
        assertThat(caller.send(caller.request("/v1/members/text?type=text/plain&length=90000", "members:read"))
                        .statusCode())
                .isEqualTo(200);
    }
}
