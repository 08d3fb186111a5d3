package org.alumninetwork.gateway.compression;

import io.vertx.core.buffer.Buffer;

/** A body that is sent as it is. */
record Plain() implements Coding {

    @Override
    public Buffer piece(Buffer piece) {
        return piece;
    }

    @Override
    public Buffer last(Buffer piece) {
        return piece;
    }
}
