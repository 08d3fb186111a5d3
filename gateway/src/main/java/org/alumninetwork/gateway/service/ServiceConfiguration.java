package org.alumninetwork.gateway.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where the services are, how the gateway connects to them, and when it stops asking them. */
@ConfigMapping(prefix = "gateway")
interface ServiceConfiguration {

    /** Base addresses of the instances of each service, without a path, separated by commas. */
    Map<String, List<URI>> services();

    Connections connections();

    Ejection ejection();

    interface Connections {

        /** Most connections to one instance, for each event loop. */
        @WithDefault("128")
        int perLoop();

        /** Most requests that wait for a connection before more are refused, for each event loop. */
        @WithDefault("1000")
        int waiting();

        @WithDefault("2S")
        Duration connectTimeOut();

        /** Shorter than the services keep an idle connection, so that none is used while they close it. */
        @WithDefault("20S")
        Duration idle();
    }

    /** When an instance gets no requests for a while. */
    interface Ejection {

        /** The share of failures that is too many, in per cent. */
        @WithDefault("50")
        int failures();

        /** The time that is looked at. */
        @WithDefault("10S")
        Duration window();

        /** Fewer requests than these within the window say nothing. */
        @WithDefault("20")
        int requests();

        /** How long the instance gets nothing; then a few requests try whether it has recovered. */
        @WithDefault("5S")
        Duration pause();

        /** How many try that at once; one that takes longer than the pause leaves its place to another. */
        @WithDefault("3")
        int trials();

        /** How often each of several instances is asked whether it is ready. */
        @WithDefault("2S")
        Duration readinessCheck();
    }
}
