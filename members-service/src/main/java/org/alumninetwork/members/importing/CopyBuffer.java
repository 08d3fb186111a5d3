package org.alumninetwork.members.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/** Bytes in the text format of COPY, until they are sent; in memory that is used again. */
final class CopyBuffer {

    private static final byte[] NOTHING = {'\\', 'N'};

    private byte[] bytes;
    private int size;

    /** @param usualSize in bytes; it grows where it has to */
    CopyBuffer(int usualSize) {
        bytes = new byte[usualSize];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void nextCell() {
        add((byte) '\t');
    }

    void endRow() {
        add((byte) '\n');
    }

    void nothing() {
        add(NOTHING, 0, NOTHING.length);
    }

    void number(long number) {
        add(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    /** A checked value holds no control character, so the backslash is all that has to be escaped. */
    void text(String value) {
        if (value == null) {
            nothing();
        } else {
            String escaped = value.indexOf('\\') < 0 ? value : value.replace("\\", "\\\\");
            add(escaped.getBytes(StandardCharsets.UTF_8));
        }
    }

    void append(CopyBuffer other) {
        add(other.bytes, 0, other.size);
    }

    /** What was added since it was of that size. */
    void updateWithWhatIsBehind(int start, MessageDigest digest) {
        digest.update(bytes, start, size - start);
    }

    void send(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes, 0, size);
        clear();
    }

    private void add(byte single) {
        makeRoomFor(1);
        bytes[size++] = single;
    }

    private void add(byte[] more) {
        add(more, 0, more.length);
    }

    private void add(byte[] more, int start, int length) {
        makeRoomFor(length);
        System.arraycopy(more, start, bytes, size, length);
        size += length;
    }

    private void makeRoomFor(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
