package org.alumninetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.alumninetwork.gateway.testing.Http2Connection;
import org.alumninetwork.gateway.testing.RawConnection;
import org.alumninetwork.gateway.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried to smuggle one request within another. */
@QuarkusTest
@QuarkusTestResource(FakeNetwork.class)
class FramingTest {

    @Inject
    Caller caller;

    @Inject
    Tokens tokens;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: x|Content-Length: 5|Content-Length: 6",
                "Host: x|Content-Length: 5, 6",
                "Host: x|Content-Length: +5",
                "Host: x|Content-Length: -5",
                "Host: x|Content-Length: 0x5",
                "Host: x|Transfer-Encoding: xchunked",
                "Host: x|Transfer-Encoding: identity",
                "Host: x|Transfer-Encoding: gzip, chunked",
                "Host: x|Transfer-Encoding: chunked|Transfer-Encoding: identity",
                "Host: x|Transfer-Encoding : chunked",
                "Host: x|Transfer\u000bEncoding: chunked",
                "Host: x|A\u0000: b",
                "Host: x|A: b\u0000c",
                "Host: x|Host: y"
            })
    void whatCouldBeReadInTwoWaysIsRefusedAndReachesNobody(String headers) throws Exception {
        long before = requests();
        try (RawConnection connection = new RawConnection(caller.port())) {
            connection.write(("POST /v1/members HTTP/1.1\r\nAuthorization: Bearer "
                            + tokens.withScopes("members:write") + "\r\n" + headers.replace("|", "\r\n")
                            + "\r\n\r\nhello")
                    .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(connection.readHead().getFirst()).startsWith("HTTP/1.1 400");
        }
        assertThat(requests()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x: a\u0001b",
                "x: a\u0000b",
                "x: a\rb",
                "x: a\nb",
                "x: a\r\n b",
                "x: a\u007fb",
                "authorization: Bearer a\u0001b",
                "x y: a",
                "x\u0001: a"
            })
    void whatNoServiceWouldTakeIsRefusedByHttp2AsWell(String header) throws Exception {
        long before = requests();
        String[] parts = header.split(": ", 2);
        try (Http2Connection connection = new Http2Connection(caller.port())) {
            assertThat(connection.get("/v1/events", parts[0], parts[1])).isEqualTo("400");
        }
        assertThat(requests()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b\tc", "é"})
    void whatServicesTakePassesByHttp2(String value) throws Exception {
        try (Http2Connection connection = new Http2Connection(caller.port())) {
            assertThat(connection.get("/v1/events", "x", value)).isEqualTo("200");
        }
    }

    @Test
    void whatNamesNoHostReachesNobody() throws Exception {
        long before = requests();
        try (RawConnection connection = new RawConnection(caller.port())) {
            connection.send(
                    List.of("GET /v1/members HTTP/1.1", "Authorization: Bearer " + tokens.withScopes("members:read")));
            assertThat(connection.readHead().getFirst()).matches("HTTP/1.1 [45].*");
        }
        assertThat(requests()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: evil\"x", "Host: a b", "Host: a/b", "X-Request-Id: 1"})
    void whatNamesNoHostIsToldWhatIsWrong(String header) throws Exception {
        try (RawConnection connection = new RawConnection(caller.port())) {
            connection.send(List.of("GET /problems HTTP/1.1", header));
            List<String> answer = connection.readAnswer();
            assertThat(answer.getFirst()).isEqualTo("HTTP/1.1 400 Bad Request");
            assertThat(answer).anyMatch(line -> line.equalsIgnoreCase("X-Content-Type-Options: nosniff"));
            JsonObject problem = new JsonObject(answer.getLast());
            assertThat(problem.getString("type")).isEqualTo("/problems/invalid-request");
            assertThat(problem.getString("requestId")).isNotEmpty();
        }
    }

    @Test
    void whatFollowsAChunkedRequestIsNotBelieved() throws Exception {
        long before = requests();
        String smuggled = "DELETE /v1/members/1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + tokens.withScopes("members:write") + "\r\n\r\n";
        try (RawConnection connection = new RawConnection(caller.port())) {
            connection.write(("POST /v1/members HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                            + tokens.withScopes("members:write")
                            + "\r\nContent-Length: " + (5 + smuggled.length())
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled)
                    .getBytes(StandardCharsets.ISO_8859_1));
            List<String> answer = connection.readAnswer();
            assertThat(answer.getFirst()).isEqualTo("HTTP/1.1 201 Created");
            assertThat(answer).anyMatch(line -> line.equalsIgnoreCase("Connection: close"));
            assertThat(connection.isClosedByGateway()).isTrue();
        }
        assertThat(requests()).isEqualTo(before + 1);
    }

    @Test
    void whatTheServiceSeesIsFramedByTheGateway() throws Exception {
        try (RawConnection connection = new RawConnection(caller.port())) {
            connection.write(("POST /v1/members HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                            + tokens.withScopes("members:write")
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nX-Trailer: 1\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            JsonObject seen = new JsonObject(connection.readAnswer().getLast());
            assertThat(seen.getString("body")).isEqualTo("hello");
            assertThat(seen.getJsonObject("headers").getString("content-length"))
                    .isEqualTo("5");
            assertThat(seen.getJsonObject("headers").fieldNames()).doesNotContain("transfer-encoding", "x-trailer");
        }
    }

    private long requests() throws Exception {
        return caller.membersService("/seen").getLong("requests");
    }
}
