package org.alumninetwork.gateway.compression;

import io.vertx.core.buffer.Buffer;

/** A page of our own that is compressed once for all who ask for it. */
public record PackedPage(Buffer plain, Buffer packed) {

    public static PackedPage of(Buffer plain) {
        return new PackedPage(plain, new Gzip().last(plain));
    }
}
