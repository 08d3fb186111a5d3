package org.alumninetwork.benchmarks.rush;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.alumninetwork.benchmarks.rush.Rush.Answer;

/** Many people who ask for the same at once, through a client that takes little of the processors' time. */
final class Visitors {

    private final HttpClient http;
    private final HttpMethod method;
    private final String address;
    private final Buffer body;
    private final List<String> tokens;
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    private Visitors(HttpClient http, HttpMethod method, String address, String body, List<String> tokens) {
        this.http = http;
        this.method = method;
        this.address = address;
        this.body = Buffer.buffer(body);
        this.tokens = tokens;
    }

    /**
     * @param body in JSON; empty for none
     * @param tokens one request for each, in this order as far as connections are free
     * @param connections how many requests are under way at a time
     */
    static Rush rush(HttpMethod method, String address, String body, List<String> tokens, int connections)
            throws InterruptedException, ExecutionException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try {
            HttpClient http =
                    vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(connections));
            return finished(new Visitors(http, method, address, body, tokens).rush(connections));
        } finally {
            finished(vertx.close());
        }
    }

    private static <T> T finished(Future<T> future) throws InterruptedException, ExecutionException {
        return future.toCompletionStage().toCompletableFuture().get();
    }

    private Future<Rush> rush(int connections) {
        long start = System.nanoTime();
        List<Future<Void>> all = Stream.generate(this::visit).limit(connections).toList();
        return Future.all(all).map(_ -> Rush.of(answers, (System.nanoTime() - start) / 1e9));
    }

    /** Of one after the other, as long as there are some. */
    private Future<Void> visit() {
        int turn = next.getAndIncrement();
        if (turn >= tokens.size()) {
            return Future.succeededFuture();
        }
        long start = System.nanoTime();
        return http.request(requestOf(tokens.get(turn)))
                .compose(request -> request.send(body))
                .compose(response ->
                        response.body().map(_ -> new Answer(response.statusCode(), System.nanoTime() - start)))
                .onSuccess(answers::add)
                .compose(_ -> visit());
    }

    private RequestOptions requestOf(String token) {
        return new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(address)
                .putHeader("Authorization", "Bearer " + token)
                .putHeader("Content-Type", "application/json");
    }
}
