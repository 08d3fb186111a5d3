package org.alumninetwork.gateway.compression;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** A body that is compressed on its way (RFC 1952). */
final class Gzip implements Coding {

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final GZIPOutputStream packer = open(packed);

    @Override
    public Buffer piece(Buffer piece) {
        try {
            packer.write(piece.getBytes());
            // The caller must not wait for a piece until the next one comes.
            packer.flush();
            return taken();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public Buffer last(Buffer piece) {
        try {
            packer.write(piece.getBytes());
            packer.close();
            return taken();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Buffer taken() {
        Buffer taken = Buffer.buffer(packed.toByteArray());
        packed.reset();
        return taken;
    }

    private static GZIPOutputStream open(OutputStream packed) {
        try {
            return new Packer(packed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class Packer extends GZIPOutputStream {

        // Most of the gain of level 6 at a third of its work.
        private static final int LEVEL = 3;
        private static final int PIECE = 8 * 1024;

        Packer(OutputStream packed) throws IOException {
            super(packed, PIECE, true);
            def.setLevel(LEVEL);
        }
    }
}
