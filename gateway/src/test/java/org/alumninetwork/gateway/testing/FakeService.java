package org.alumninetwork.gateway.testing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A service that does what the last segment of the path says, and else tells what it was asked. What it has seen of
 * the requests that got no whole answer can be read from it directly at {@code /seen}.
 */
final class FakeService {

    private static final Buffer PIECE = Buffer.buffer(new byte[64 * 1024]);

    private final String name;
    private final Vertx vertx;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong abandoned = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private volatile HttpServerRequest gated;
    private final AtomicBoolean brokenAlready = new AtomicBoolean();
    private volatile boolean isReady = true;
    private volatile HttpServer server;

    FakeService(String name, Vertx vertx) {
        this.name = name;
        this.vertx = vertx;
    }

    String start() throws Exception {
        listen(0).toCompletionStage().toCompletableFuture().get();
        return "http://127.0.0.1:" + server.actualPort();
    }

    private Future<HttpServer> listen(int port) {
        server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(this::answer);
        return server.listen();
    }

    private void answer(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith("/v1") || path.startsWith("/scim")) {
            requests.incrementAndGet();
        }
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "silent" -> request.response().closeHandler(_ -> abandoned.incrementAndGet());
            case "broken" -> request.connection().close();
            case "broken-at-first" -> brokenAtFirst(request);
            case "unavailable" -> request.response().setStatusCode(503).end("{}");
            case "away" -> goAway(request);
            case "busy" -> setReady(request, false);
            case "free" -> setReady(request, true);
            case "half-small" -> half(request.response().putHeader("Content-Length", "1000"));
            case "half" -> half(request.response().setChunked(true));
            case "stalled" -> request.response().setChunked(true).write("the beginning");
            case "slowly" -> slowly(request.response().setChunked(true), 5);
            case "large" -> large(request.response().setChunked(true), Long.parseLong(request.getParam("bytes")));
            case "gated" -> gate(request);
            case "release" -> release(request);
            case "early" -> request.response().setStatusCode(409).end("enough");
            case "members-only" ->
                request.response()
                        .setStatusCode(401)
                        .putHeader("WWW-Authenticate", "Bearer")
                        .end("{}");
            case "not-modified" ->
                request.response().setStatusCode(304).putHeader("ETag", "\"7\"").end();
            case "text" -> text(request);
            case "hop" -> hop(request.response());
            case "seen" -> request.response().end(seen().toBuffer());
            case "problems" -> request.response().end(problems().toBuffer());
            case "openapi" -> request.response().end(FakeDocuments.of(name).toBuffer());
            case "ready" ->
                request.response().setStatusCode(isReady ? 200 : 503).end("{}");
            default -> echo(request);
        }
    }

    private void brokenAtFirst(HttpServerRequest request) {
        if (brokenAlready.getAndSet(true)) {
            echo(request);
        } else {
            request.connection().close();
        }
    }

    private void setReady(HttpServerRequest request, boolean ready) {
        isReady = ready;
        request.response().end();
    }

    /** For two seconds nobody listens. */
    private void goAway(HttpServerRequest request) {
        request.response().end();
        int port = server.actualPort();
        server.close();
        vertx.setTimer(2_000, _ -> listen(port));
    }

    private static void half(HttpServerResponse response) {
        response.write("only half").onComplete(_ -> response.reset());
    }

    private void slowly(HttpServerResponse response, int left) {
        if (left == 0) {
            response.end();
        } else {
            response.write("piece " + left + "\n");
            vertx.setTimer(300, _ -> slowly(response, left - 1));
        }
    }

    private void large(HttpServerResponse response, long bytes) {
        long left = bytes;
        while (left > 0 && !response.writeQueueFull()) {
            response.write(PIECE);
            written.addAndGet(PIECE.length());
            left -= PIECE.length();
        }
        long rest = left;
        if (rest > 0) {
            response.drainHandler(_ -> large(response, rest));
        } else {
            response.end();
        }
    }

    private void gate(HttpServerRequest request) {
        AtomicLong received = new AtomicLong();
        request.handler(piece -> received.addAndGet(piece.length()));
        request.endHandler(_ -> request.response().end("" + received.get()));
        request.pause();
        gated = request;
    }

    private void release(HttpServerRequest request) {
        gated.resume();
        request.response().end();
    }

    /** As the parameters order it: {@code type}, {@code length} or {@code pieces}, {@code etag}, {@code encoding}. */
    private static void text(HttpServerRequest request) {
        HttpServerResponse response = request.response().putHeader("Content-Type", request.getParam("type"));
        Optional.ofNullable(request.getParam("etag")).ifPresent(tag -> response.putHeader("ETag", tag));
        Optional.ofNullable(request.getParam("encoding"))
                .ifPresent(encoding -> response.putHeader("Content-Encoding", encoding));
        String length = request.getParam("length");
        if (length != null) {
            response.end("text ".repeat(Integer.parseInt(length) / 5));
            return;
        }
        response.setChunked(true);
        for (int piece = 0; piece < Integer.parseInt(request.getParam("pieces")); piece++) {
            response.write("piece ".repeat(100));
        }
        response.end();
    }

    private static void hop(HttpServerResponse response) {
        response.putHeader("Connection", "X-Internal")
                .putHeader("X-Internal", "secret")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Server", "Fake/1.0")
                .putHeader("X-Request-Id", "another")
                .putHeader("ETag", "\"1\"")
                .end("{}");
    }

    private JsonObject seen() {
        return new JsonObject()
                .put("requests", requests.get())
                .put("abandoned", abandoned.get())
                .put("written", written.get());
    }

    private JsonArray problems() {
        return new JsonArray()
                .add(new JsonObject()
                        .put("type", "/problems/of-" + name)
                        .put("status", 409)
                        .put("title", "A problem of " + name)
                        .put("explanation", "Only <b>" + name + "</b> knows `it`."));
    }

    private void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            JsonObject headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(key -> headers.put(
                            key.toLowerCase(java.util.Locale.ROOT),
                            String.join(",", request.headers().getAll(key))));
            JsonObject echo = new JsonObject()
                    .put("service", name)
                    .put("method", request.method().name())
                    .put("uri", request.uri())
                    .put("headers", headers)
                    .put("body", body.length() > 1000 ? "" : body.toString())
                    .put("length", body.length());
            request.response()
                    .setStatusCode(request.method().equals(HttpMethod.POST) ? 201 : 200)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Content-Length", "" + echo.toBuffer().length())
                    .end(echo.toBuffer());
        });
    }
}
