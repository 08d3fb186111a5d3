package org.alumninetwork.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The routing table as it stands in {@code application.yaml}. */
@ConfigMapping(prefix = "gateway")
interface RouteConfiguration {

    Map<String, Entry> routes();

    interface Entry {

        /** Path prefixes in whole segments; {@code {…}} stands for any one segment. */
        Set<String> paths();

        /** A key of {@code gateway.services}. */
        String service();

        /** Scopes of which one suffices for GET and HEAD. */
        Set<String> read();

        /** Scopes of which one suffices for every other method. */
        Set<String> write();

        @WithDefault("none")
        Anonymous anonymous();

        /** The longest silence of client or service before the request is given up. */
        @WithDefault("30S")
        Duration timeOut();

        /** The longest that a body may take that is not streamed, however steadily it comes. */
        @WithDefault("120S")
        Duration bodyTimeOut();

        @WithDefault("1M")
        MemorySize bodyLimit();

        @WithDefault("256M")
        MemorySize answerLimit();

        /** Whether a body is passed on as it comes, rather than once it is there whole. */
        @WithDefault("false")
        boolean streamed();
    }

    /** What a caller without a token may do. */
    enum Anonymous {
        NONE,
        READ
    }
}
