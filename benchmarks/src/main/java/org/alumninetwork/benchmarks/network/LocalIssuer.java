package org.alumninetwork.benchmarks.network;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** An issuer of access tokens with one RSA key (2048 bits), whose only page is its key set (RFC 7517). */
public final class LocalIssuer implements AutoCloseable {

    public static final String AUDIENCE = "alumni-api";

    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;
    private final HttpServer server;

    private LocalIssuer(KeyPair keys, HttpServer server) {
        this.keys = keys;
        this.server = server;
    }

    public static LocalIssuer start() throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        LocalIssuer issuer = new LocalIssuer(generator.generateKeyPair(), server);
        byte[] keySet = issuer.keySet().getBytes(StandardCharsets.UTF_8);
        server.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keySet.length);
            try (exchange) {
                exchange.getResponseBody().write(keySet);
            }
        });
        server.start();
        return issuer;
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public String keySetAddress() {
        return address() + "/keys";
    }

    /** In PEM, as programs read it that take no key set. */
    public String publicKey() {
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n";
    }

    /** An access token with what a frontend's token holds (RFC 9068), good for an hour; of whoever has that login. */
    public String tokenOf(String login) throws GeneralSecurityException {
        Instant now = Instant.now();
        String claims = String.format(
                Locale.ROOT,
                """
                {"iss":"%s","aud":"%s","sub":"%s","azp":"frontend","exp":%d,"iat":%d,\
                "jti":"onrtac:5b0a8a4e-6b0c-4c83-9d66-2f4a2a4e9b1d","scope":"openid profile members:read members:write \
                events:read events:write chapters:read chapters:write","realm_access":{"roles":["default-roles-alumni"]}}""",
                address(),
                AUDIENCE,
                login,
                now.plus(Duration.ofHours(1)).getEpochSecond(),
                now.getEpochSecond());
        String signed = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}") + "." + encode(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64_URL.encodeToString(signature.sign());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"bench\",\"n\":\""
                + number(key.getModulus()) + "\",\"e\":\"" + number(key.getPublicExponent()) + "\"}]}";
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return BASE64_URL.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static String encode(String text) {
        return BASE64_URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
