package org.alumninetwork.members.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body that can say, once it was read to its end, whether it was the same as another. */
final class FingerprintedStream extends FilterInputStream {

    private final MessageDigest digest;

    /** @param request what belongs to the fingerprint beside the body */
    FingerprintedStream(InputStream body, String request) {
        this(body, sha256(), request);
    }

    private FingerprintedStream(InputStream body, MessageDigest digest, String request) {
        super(new DigestInputStream(body, digest));
        this.digest = digest;
        digest.update(request.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what has not been read yet; the fingerprint is of all of it. */
    String fingerprint() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
