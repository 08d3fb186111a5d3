package org.alumninetwork.gateway.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.certs.CertificateGenerator;
import io.smallrye.certs.CertificateRequest;
import io.smallrye.certs.Format;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.alumninetwork.gateway.testing.Eventually;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.alumninetwork.gateway.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The settings of docs/operate.md, "Certificates". */
@QuarkusTest
@TestProfile(TlsTest.CertificateFromFiles.class)
@QuarkusTestResource(value = FakeNetwork.class, restrictToAnnotatedClass = true)
class TlsTest {

    private static final Path FOLDER = Path.of("target", "tls");

    @Inject
    Tokens tokens;

    @TestHTTPResource(value = "/", tls = true)
    URI landing;

    public static final class CertificateFromFiles implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            writeCertificate();
            return Map.of(
                    "quarkus.tls.key-store.pem.0.cert",
                    FOLDER.resolve("gateway.crt").toString(),
                    "quarkus.tls.key-store.pem.0.key",
                    FOLDER.resolve("gateway.key").toString(),
                    "quarkus.tls.reload-period",
                    "1S",
                    "quarkus.http.test-ssl-port",
                    "0");
        }
    }

    @Test
    void browsersAreAnsweredByHttp2AndToldToStayWithTls() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(landing));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void requestsAndAnswersComeThroughByHttp2AsTheyDoByHttp1() throws Exception {
        HttpResponse<String> written = send(to("/v1/members", "members:write").POST(BodyPublishers.ofString("{}")));
        HttpResponse<String> read = send(to("/v1/members/hop", "members:read"));
        HttpResponse<String> refused = send(HttpRequest.newBuilder(landing.resolve("/v1/members")));
        HttpResponse<String> tooLarge =
                send(to("/v1/members", "members:write").POST(BodyPublishers.ofString("x".repeat(2 << 20))));

        assertThat(written.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(new JsonObject(written.body()).getString("body")).isEqualTo("{}");
        assertThat(new JsonObject(written.body()).getJsonObject("headers").getString("x-forwarded-proto"))
                .isEqualTo("https");
        assertThat(read.headers().map().keySet()).contains("etag").doesNotContain("connection", "x-internal");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
    }

    @Test
    void aLongTextIsCompressedByHttp2TooAndNothingElse() throws Exception {
        String text = "/v1/members/text?type=application/json&length=";
        assertThat(encoding(to(text + 5000, "members:read"))).containsExactly("gzip");
        assertThat(encoding(to(text + 5000 + "&encoding=gzip", "members:read"))).containsExactly("gzip");
        assertThat(encoding(to(text + 500, "members:read"))).isEmpty();
        assertThat(encoding(to("/v1/events/not-modified", "events:read"))).isEmpty();
        assertThat(encoding(to(text + 5000, "members:read").HEAD())).isEmpty();
        assertThat(encoding(HttpRequest.newBuilder(landing.resolve("/v1/members"))))
                .isEmpty();
        assertThat(encoding(HttpRequest.newBuilder(landing))).containsExactly("gzip");
    }

    @Test
    void whatAServiceHasCompressedItselfIsNotCompressedAgain() throws Exception {
        String packed = "/v1/members/text?type=application/json&length=5000&encoding=gzip";
        assertThat(send(to(packed, "members:read").header("Accept-Encoding", "gzip"))
                        .body())
                .isEqualTo(send(to(packed, "members:read")).body());
    }

    private static List<String> encoding(HttpRequest.Builder request) throws Exception {
        return send(request.header("Accept-Encoding", "gzip")).headers().allValues("Content-Encoding");
    }

    @Test
    void aRenewedCertificateIsShownWithoutARestart() throws Exception {
        X509Certificate first = shown().orElseThrow();

        writeCertificate();

        Eventually.holds(() -> shown().filter(now -> !now.equals(first)).isPresent());
        assertThat(send(HttpRequest.newBuilder(landing)).statusCode()).isEqualTo(200);
    }

    // A connection that is made while the server takes the new certificate may fail.
    private Optional<X509Certificate> shown() {
        try {
            return send(HttpRequest.newBuilder(landing)).sslSession().map(TlsTest::certificateOf);
        } catch (IOException failed) {
            return Optional.empty();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static X509Certificate certificateOf(SSLSession session) {
        try {
            return (X509Certificate) session.getPeerCertificates()[0];
        } catch (SSLPeerUnverifiedException unverified) {
            throw new AssertionError(unverified);
        }
    }

    private HttpRequest.Builder to(String path, String scopes) {
        return HttpRequest.newBuilder(landing.resolve(path))
                .header("Authorization", "Bearer " + tokens.withScopes(scopes));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(trustingAll()).build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static void writeCertificate() {
        try {
            Files.createDirectories(FOLDER);
            new CertificateGenerator(FOLDER, true)
                    .generate(new CertificateRequest()
                            .withName("gateway")
                            .withCN("localhost")
                            .withFormat(Format.PEM));
        } catch (Exception failure) {
            throw new AssertionError("No certificate", failure);
        }
    }

    private static SSLContext trustingAll() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsAll()}, new SecureRandom());
        return context;
    }

    private static final class TrustsAll implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
