package org.alumninetwork.gateway.fetch;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** A small document as it was answered. */
public record Fetched(int status, @Nullable String mediaType, Buffer body) {

    public boolean isFound() {
        return status == 200;
    }
}
