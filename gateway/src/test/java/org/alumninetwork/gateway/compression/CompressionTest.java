package org.alumninetwork.gateway.compression;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.alumninetwork.gateway.testing.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeNetwork.class)
class CompressionTest {

    @Inject
    Caller caller;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=application/json&length=5000",
                "type=application/json&length=300000",
                "type=application/json&pieces=20",
                "type=application/scim%2bjson;charset=utf-8&length=5000",
                "type=text/calendar&length=5000",
                "type=application/json&length=5000&etag=W/%221%22"
            })
    void aLongTextIsCompressed(String answer) throws Exception {
        HttpResponse<byte[]> plain = get("/v1/events/text?" + answer, "identity");
        HttpResponse<byte[]> compressed = get("/v1/events/text?" + answer, "br, gzip");

        assertThat(encoding(plain)).isEmpty();
        assertThat(encoding(compressed)).isEqualTo("gzip");
        assertThat(compressed.headers().allValues("Vary")).contains("accept-encoding");
        assertThat(plain.headers().allValues("Vary")).contains("accept-encoding");
        assertThat(compressed.body().length).isLessThan(plain.body().length / 2);
        assertThat(unpacked(compressed)).isEqualTo(plain.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=application/json&length=500",
                "type=image/png&length=5000",
                "type=text/event-stream&pieces=20",
                "type=application/x-ndjson&pieces=20",
                "type=application/json&length=5000&etag=%221%22",
                "type=application/json&length=5000&encoding=zz"
            })
    void whatIsShortOrNoTextOrMustStayAsItIsIsNot(String answer) throws Exception {
        HttpResponse<byte[]> plain = get("/v1/events/text?" + answer, "identity");
        HttpResponse<byte[]> other = get("/v1/events/text?" + answer, "gzip");

        assertThat(other.body()).isEqualTo(plain.body());
        assertThat(encoding(other)).isEqualTo(answer.endsWith("encoding=zz") ? "zz" : "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/docs/swagger-ui-bundle.js", "/openapi"})
    void thePagesAreCompressed(String path) throws Exception {
        assertThat(encoding(get(path, "gzip"))).isEqualTo("gzip");
        assertThat(encoding(get(path, "identity"))).isEmpty();
    }

    @Test
    void aProblemIsNot() throws Exception {
        assertThat(encoding(get("/v1/members", "gzip"))).isEmpty();
        assertThat(encoding(get("/unknown", "gzip"))).isEmpty();
    }

    @Test
    void whatHasNoBodySaysNothingOfItsEncoding() throws Exception {
        assertThat(encoding(get("/v1/events/not-modified", "gzip"))).isEmpty();
        assertThat(caller.send(caller.request("/v1/events").HEAD()).headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/events", "/v1/events/not-modified", "/v1/members", "/unknown", "/favicon.ico"})
    void noAnswerNamesACodingThatIsNone(String path) throws Exception {
        try (RawConnection connection = new RawConnection(caller.port())) {
            connection.send(List.of("GET " + path + " HTTP/1.1", "Host: localhost", "Accept-Encoding: gzip"));
            assertThat(connection.readHead())
                    .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("content-encoding"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "br", "*;q=0", ""})
    void whoDoesNotTakeGzipGetsNone(String accepted) throws Exception {
        assertThat(encoding(get("/v1/events/text?type=application/json&length=5000", accepted)))
                .isEmpty();
    }

    private HttpResponse<byte[]> get(String path, String encodings) throws Exception {
        return caller.client()
                .send(caller.request(path).header("Accept-Encoding", encodings).build(), BodyHandlers.ofByteArray());
    }

    private static String encoding(HttpResponse<byte[]> answer) {
        return String.join(",", answer.headers().allValues("Content-Encoding"));
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws Exception {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return gzip.readAllBytes();
        }
    }
}
