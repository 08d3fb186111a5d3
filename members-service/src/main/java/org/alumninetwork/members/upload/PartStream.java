package org.alumninetwork.members.upload;

import java.io.InputStream;
import java.util.function.LongFunction;

/** A whole file out of its parts, of which one at a time is in memory. */
final class PartStream extends InputStream {

    private final long length;
    private final LongFunction<byte[]> parts;
    private byte[] part = {};
    private int at;
    private long read;

    /** @param parts the part that begins at a place in the file */
    PartStream(long length, LongFunction<byte[]> parts) {
        this.length = length;
        this.parts = parts;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int most) {
        if (at == part.length) {
            if (read == length) {
                return -1;
            }
            part = parts.apply(read);
            read += part.length;
            at = 0;
        }
        int copied = Math.min(most, part.length - at);
        System.arraycopy(part, at, target, offset, copied);
        at += copied;
        return copied;
    }
}
