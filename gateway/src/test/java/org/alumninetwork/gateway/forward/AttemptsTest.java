package org.alumninetwork.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.alumninetwork.gateway.correlation.RequestId;
import org.alumninetwork.gateway.route.Routes;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeNetwork.class)
class AttemptsTest {

    @Inject
    Caller caller;

    @Inject
    Routes routes;

    @Inject
    Vertx vertx;

    @Test
    void whatCannotBeSentIsAnsweredAllTheSame() throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(this::forwardWhatCannotBeSent)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get();

        HttpResponse<String> answer =
                caller.send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + "/v1/events"))
                        .timeout(Duration.ofSeconds(5)));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("/problems/internal-error", "events-service");
        server.close();
    }

    private void forwardWhatCannotBeSent(HttpServerRequest request) {
        RequestId.settle(request);
        new Attempts(
                        request,
                        routes.find(request.path()).orElseThrow(),
                        _ -> request.response().end(),
                        (problem, _) -> problem.answer(request))
                .beginWithoutBody(_ -> {
                    throw new IllegalArgumentException("A header that HTTP/1.1 does not allow");
                });
    }
}
