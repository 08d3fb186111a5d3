package org.alumninetwork.gateway.fetch;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads small documents for the gateway's own use: keys, OpenAPI documents, health, explanations of problems. */
@Singleton
public class Fetcher {

    private static final int CONNECT_TIME_OUT = 1_000;
    private static final int TIME_OUT = 3_000;

    private final HttpClient client;

    Fetcher(Vertx vertx) {
        client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(CONNECT_TIME_OUT));
    }

    /** Whatever is answered within 3 s, errors included; fails where nothing is. */
    public Future<Fetched> get(URI address, String accept) {
        RequestOptions options = options(HttpMethod.GET, address).putHeader(HttpHeaders.ACCEPT, accept);
        return client.request(options).compose(HttpClientRequest::send).compose(Fetcher::read);
    }

    /** Sends a form as a client that logs in with its secret (RFC 6749, section 2.3.1), and reads JSON. */
    public Future<Fetched> post(URI address, Map<String, String> form, String login, String secret) {
        RequestOptions options = options(HttpMethod.POST, address)
                .putHeader(HttpHeaders.ACCEPT, "application/json")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                .putHeader(HttpHeaders.AUTHORIZATION, "Basic " + basic(encoded(login) + ":" + encoded(secret)));
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.request(options).compose(request -> request.send(body)).compose(Fetcher::read);
    }

    private static RequestOptions options(HttpMethod method, URI address) {
        return new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(address.toString())
                .setTimeout(TIME_OUT);
    }

    private static Future<Fetched> read(HttpClientResponse answer) {
        return answer.body()
                .map(body -> new Fetched(answer.statusCode(), answer.getHeader(HttpHeaders.CONTENT_TYPE), body));
    }

    private static String basic(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
