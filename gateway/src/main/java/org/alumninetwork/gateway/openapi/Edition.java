package org.alumninetwork.gateway.openapi;

/**
 * A document as it is asked for.
 *
 * @param server where the caller finds the gateway
 */
record Edition(Reading read, String server, Kind kind, boolean yaml) {

    enum Kind {
        OPENAPI,
        ASYNCAPI
    }
}
