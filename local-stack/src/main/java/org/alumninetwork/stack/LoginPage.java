package org.alumninetwork.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/**
 * The issuer's login page, filled in as somebody at a browser would: the authorization code grant (RFC 6749, section
 * 4.1) with PKCE (RFC 7636) of the client {@code frontend}. Only tokens that come this way tell when somebody signed in.
 */
final class LoginPage {

    private static final String CLIENT = "frontend";
    private static final String FRONTEND = "http://localhost:5173/";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final URI issuer;

    LoginPage(URI issuer) {
        this.issuer = issuer;
    }

    /** What the token endpoint takes for a token, once. */
    record Grant(String client, String redirect, String code, String verifier) {}

    Grant signIn(StackAddresses.Login login) {
        String verifier = random();
        try {
            return new Grant(CLIENT, FRONTEND, code(filledIn(open(challenge(verifier)), login)), verifier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response open(String challenge) throws IOException {
        return Jsoup.connect(issuer + "/protocol/openid-connect/auth")
                .data("response_type", "code")
                .data("client_id", CLIENT)
                .data("redirect_uri", FRONTEND)
                .data("scope", "openid")
                .data("state", random())
                .data("code_challenge", challenge)
                .data("code_challenge_method", "S256")
                .execute();
    }

    /** The cookies are handed on by hand: they are for secure contexts, which loopback is to browsers and not to Java. */
    private static Response filledIn(Response page, StackAddresses.Login login) throws IOException {
        FormElement form = (FormElement) page.parse().expectFirst("form");
        form.expectFirst("[name=username]").val(login.username());
        form.expectFirst("[name=password]").val(login.password());
        return form.submit()
                .cookies(page.cookies())
                .followRedirects(false)
                .ignoreContentType(true)
                .execute();
    }

    private static String code(Response answer) {
        Matcher code = CODE.matcher(String.valueOf(answer.header("Location")));
        if (!code.find()) {
            throw new StackProblem("The login page lets nobody in: it answered " + answer.statusCode());
        }
        return URLDecoder.decode(code.group(1), StandardCharsets.UTF_8);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return text(bytes);
    }

    private static String challenge(String verifier) {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
