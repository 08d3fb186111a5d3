package org.alumninetwork.gateway.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.Eventually;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.alumninetwork.gateway.testing.RawConnection;
import org.alumninetwork.gateway.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What is not the fault of a service does not keep requests from it. */
@QuarkusTest
@QuarkusTestResource(
        value = FakeNetwork.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "gateway.ejection.requests", value = "5"),
            @ResourceArg(name = "gateway.ejection.pause", value = "2S"),
            @ResourceArg(name = "gateway.routes.imports.time-out", value = "60S")
        })
class FairEjectionTest {

    @Inject
    Caller caller;

    @Inject
    Tokens tokens;

    @Test
    void whoWaitsForLongDoesNotKeepAServiceOutThatHasRecovered() throws Exception {
        for (int request = 0; request < 5; request++) {
            assertThat(write("/v1/members/unavailable").statusCode()).isEqualTo(503);
        }
        CompletableFuture<?> waiting = firstThatWaits();
        Eventually.holds(() -> {
            assertThat(isEjected()).isFalse();
            return IntStream.range(0, 10).allMatch(_ -> uncheckedWrite("/v1/members") == 201);
        });
        assertThat(waiting).isNotDone();
        waiting.cancel(true);
    }

    @Test
    void aServiceIsNotBlamedForClientsThatDoNotRead() throws Exception {
        List<RawConnection> readers = IntStream.range(0, 5)
                .mapToObj(_ -> uncheckedReader("/v1/members/large?bytes=200000000"))
                .toList();

        Eventually.holds(() -> metrics()
                .matches("(?s).*http_server_requests_seconds_count\\{method=\"GET\",service=\"members\",status=\"499\","
                        + "uri=\"/v1/members\"} 5.*"));

        assertThat(isEjected()).isFalse();
        assertThat(write("/v1/members").statusCode()).isEqualTo(201);
        for (RawConnection reader : readers) {
            reader.close();
        }
    }

    /** A request that is not answered, sent as often as it is refused. */
    private CompletableFuture<?> firstThatWaits() throws Exception {
        long before = requests();
        CompletableFuture<?> sent = silent();
        while (requests() == before) {
            if (sent.isDone()) {
                sent = silent();
            }
        }
        return sent;
    }

    private CompletableFuture<?> silent() {
        return caller.client()
                .sendAsync(caller.request("/v1/imports/silent", "members:sync").build(), BodyHandlers.ofString());
    }

    private RawConnection uncheckedReader(String path) {
        try {
            RawConnection connection = new RawConnection(caller.port());
            connection.send(List.of(
                    "GET " + path + " HTTP/1.1",
                    "Host: x",
                    "Authorization: Bearer " + tokens.withScopes("members:read")));
            return connection;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private boolean isEjected() {
        return metrics()
                .lines()
                .anyMatch(line -> line.matches("gateway_instance_ejected\\{.*service=\"members\"} 1.0"));
    }

    private String metrics() {
        try {
            return caller.get("/q/metrics").body();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpResponse<String> write(String path) throws Exception {
        return caller.send(caller.post(path, "members:write", "{}"));
    }

    private int uncheckedWrite(String path) {
        try {
            return write(path).statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long requests() throws Exception {
        return caller.membersService("/seen").getLong("requests");
    }
}
