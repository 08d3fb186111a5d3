package org.alumninetwork.gateway.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = FakeNetwork.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "gateway.connections.per-loop", value = "1"),
            @ResourceArg(name = "gateway.connections.waiting", value = "1"),
            @ResourceArg(name = "gateway.routes.members.time-out", value = "10S")
        })
class SheddingTest {

    @Inject
    Caller caller;

    @Test
    void whatAServiceCannotTakeIsRefusedAtOnceAndTheRestIsAnswered() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 40)
                .mapToObj(request -> caller.client()
                        .sendAsync(
                                caller.request("/v1/members/slowly", "members:read")
                                        .build(),
                                BodyHandlers.ofString()))
                .toList();
        assertThat(caller.get("/v1/events").statusCode()).isEqualTo(200);
        assertThat(CompletableFuture.anyOf(sent.toArray(CompletableFuture[]::new))
                        .thenApply(first -> ((HttpResponse<?>) first).statusCode())
                        .get(1, TimeUnit.SECONDS))
                .isEqualTo(503);

        var answers =
                sent.stream().map(CompletableFuture::join).collect(Collectors.groupingBy(HttpResponse::statusCode));

        assertThat(answers.keySet()).containsExactlyInAnyOrder(200, 503);
        assertThat(answers.get(503)).allSatisfy(refused -> {
            assertThat(refused.headers().firstValue("Retry-After")).contains("2");
            assertThat(new JsonObject(refused.body()).getString("detail"))
                    .isEqualTo("The members-service has too much to do.");
        });
    }
}
