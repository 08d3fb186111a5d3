package org.alumninetwork.gateway.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Where the services are, and how the gateway connects to them. */
@ConfigMapping(prefix = "gateway")
interface ServiceConfiguration {

    /** Base address of each service, without a path. */
    Map<String, URI> services();

    Connections connections();

    interface Connections {

        /** Most connections to one service, for each event loop. */
        @WithDefault("128")
        int perLoop();

        /** Most requests that wait for a connection before the service counts as overloaded, for each event loop. */
        @WithDefault("1000")
        int waiting();

        @WithDefault("2S")
        Duration connectTimeOut();

        /** Shorter than the services keep an idle connection, so that none is used while they close it. */
        @WithDefault("20S")
        Duration idle();
    }
}
