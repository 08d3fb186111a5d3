package org.alumninetwork.gateway.compression;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipTest {

    private final Gzip gzip = new Gzip();

    @Test
    void aPieceCanBeReadBeforeTheNextOneComes() throws IOException {
        byte[] sent = gzip.piece(Buffer.buffer("first")).getBytes();
        try (GZIPInputStream read = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            assertThat(read.readNBytes(5)).asString().isEqualTo("first");
        }
    }

    @Test
    void allPiecesTogetherAreOneWhole() throws IOException {
        Buffer sent = Buffer.buffer()
                .appendBuffer(gzip.piece(Buffer.buffer("first, ")))
                .appendBuffer(gzip.piece(Buffer.buffer()))
                .appendBuffer(gzip.last(Buffer.buffer("last")));
        try (GZIPInputStream read = new GZIPInputStream(new ByteArrayInputStream(sent.getBytes()))) {
            assertThat(read.readAllBytes()).asString().isEqualTo("first, last");
        }
    }
}
