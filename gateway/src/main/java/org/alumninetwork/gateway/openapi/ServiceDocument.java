package org.alumninetwork.gateway.openapi;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What a service says of its part of the API.
 *
 * @param document as it was last read; none where the service has not answered since the gateway started
 * @param isCurrent whether the service answered when it was last asked
 */
record ServiceDocument(String service, @Nullable JsonObject document, boolean isCurrent) {

    static ServiceDocument unread(String service) {
        return new ServiceDocument(service, null, false);
    }

    ServiceDocument outdated() {
        return new ServiceDocument(service, document, false);
    }
}
