package org.alumninetwork.gateway.fetch;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;

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
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address.toString())
                .putHeader(HttpHeaders.ACCEPT, accept)
                .setTimeout(TIME_OUT);
        return client.request(options).compose(request -> request.send()).compose(answer -> answer.body()
                .map(body -> new Fetched(answer.statusCode(), answer.getHeader(HttpHeaders.CONTENT_TYPE), body)));
    }
}
