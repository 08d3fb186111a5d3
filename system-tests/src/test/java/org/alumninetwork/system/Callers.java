package org.alumninetwork.system;

import java.util.stream.Stream;

/** Who may call what, well enough for a walk through all operations. */
final class Callers {

    private final Api administrator = Api.as("administrator");
    private final Api member = Api.as("member");
    private final Api registry = Api.asClient("registry");
    private final Api service = Api.asClient("events-service");

    /** Feeds and webhooks are for services and registries, some things are one's own; the rest lets an administrator through. */
    Api at(String path) {
        if (path.startsWith("/v1/changes")) {
            return registry;
        }
        if (path.startsWith("/v1/webhooks")) {
            return service;
        }
        boolean own = Stream.of("/me", "/claims").anyMatch(path::endsWith)
                || path.contains("/contributions")
                || Stream.of("/v1/registrations", "/v1/contact-requests", "/v1/certificates")
                        .anyMatch(path::startsWith);
        return own ? member : administrator;
    }
}
