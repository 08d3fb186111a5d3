package org.alumninetwork.gateway.compression;

import io.vertx.core.buffer.Buffer;

/** What becomes of the body of an answer on its way to the caller, piece by piece. */
public sealed interface Coding permits Plain, Gzip {

    /** What is sent for a piece, after which more come. */
    Buffer piece(Buffer piece);

    /** What is sent for the last piece; nothing comes after it. */
    Buffer last(Buffer piece);
}
