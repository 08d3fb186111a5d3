package org.alumninetwork.gateway.testing;

import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Somebody who calls the gateway. */
@Singleton
public class Caller {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Tokens tokens;
    private final int port;
    private final String members;

    Caller(
            Tokens tokens,
            @ConfigProperty(name = "quarkus.http.port") int configured,
            @ConfigProperty(name = "test.url", defaultValue = "") String address,
            @ConfigProperty(name = "gateway.services.members") String members) {
        this.tokens = tokens;
        this.port = address.isEmpty() ? configured : URI.create(address).getPort();
        this.members = members;
    }

    public int port() {
        return port;
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    public HttpRequest.Builder request(String path, String scopes) {
        return request(path).header("Authorization", "Bearer " + tokens.withScopes(scopes));
    }

    public HttpRequest.Builder post(String path, String scopes, String body) {
        return request(path, scopes).POST(BodyPublishers.ofString(body));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    public JsonObject json(HttpRequest.Builder request) throws Exception {
        return new JsonObject(send(request).body());
    }

    /** What the members-service says of itself, asked past the gateway. */
    public JsonObject membersService(String path) throws Exception {
        String body = send(HttpRequest.newBuilder(URI.create(members + path))).body();
        return body.isEmpty() ? new JsonObject() : new JsonObject(body);
    }

    public HttpClient client() {
        return client;
    }
}
