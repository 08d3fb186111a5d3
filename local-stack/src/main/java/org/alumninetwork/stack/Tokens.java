package org.alumninetwork.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens from the issuer of a running stack, fresh at each call. */
public final class Tokens {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final Map<String, StackAddresses.Login> logins;
    private final Map<String, StackAddresses.Client> clients;
    private final LoginPage loginPage;

    private Tokens(StackAddresses addresses) {
        endpoint = addresses.tokenEndpoint();
        logins = addresses.logins();
        clients = addresses.clients();
        loginPage = new LoginPage(addresses.issuer());
    }

    public static Tokens of(StackAddresses addresses) {
        return new Tokens(addresses);
    }

    /** A token of a demonstration login, by the password grant of the client {@code script} (RFC 6749, section 4.3). */
    public String ofLogin(String username) {
        StackAddresses.Login login = logins.get(username);
        return request(Map.of(
                "grant_type",
                "password",
                "client_id",
                "script",
                "username",
                login.username(),
                "password",
                login.password()));
    }

    /** A token of a demonstration login that signs in at the login page now, as its claims {@code auth_time} and {@code acr} tell. */
    public String ofFreshSignIn(String username) {
        LoginPage.Grant grant = loginPage.signIn(logins.get(username));
        return request(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                grant.client(),
                "redirect_uri",
                grant.redirect(),
                "code",
                grant.code(),
                "code_verifier",
                grant.verifier()));
    }

    /** A token of a confidential client for itself, as a registry has it (RFC 6749, section 4.4). */
    public String ofClient(String id) {
        StackAddresses.Client client = clients.get(id);
        return request(
                Map.of("grant_type", "client_credentials", "client_id", client.id(), "client_secret", client.secret()));
    }

    private String request(Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form)))
                .build();
        try {
            return accessToken(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while waiting for a token", e);
        }
    }

    private static String accessToken(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new StackProblem("No token: " + answer.statusCode() + " " + answer.body());
        }
        JsonNode body = Json.MAPPER.readTree(answer.body());
        return body.path("access_token").asText();
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
