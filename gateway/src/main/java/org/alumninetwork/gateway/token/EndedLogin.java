package org.alumninetwork.gateway.token;

import java.util.Map;

/** What is over before its tokens expire. Names stand beside their issuer's. */
sealed interface EndedLogin {

    /** One session, on one device. */
    record Session(String name) implements EndedLogin {}

    /**
     * All that somebody began until then.
     *
     * @param time in seconds since the epoch
     */
    record Everything(String subject, long time) implements EndedLogin {}

    /** As gateways tell it each other. */
    default Map<String, String> told() {
        return switch (this) {
            case Session(String name) -> Map.of("session", name);
            case Everything(String subject, long time) -> Map.of("subject", subject, "time", String.valueOf(time));
        };
    }

    static EndedLogin of(Map<String, String> told) {
        String session = told.get("session");
        return session != null
                ? new Session(session)
                : new Everything(told.get("subject"), Long.parseLong(told.get("time")));
    }
}
