package org.alumninetwork.support.replica;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Where the feeds of the other services are. */
@ConfigMapping(prefix = "alumni.replicas")
interface ReplicaConfiguration {

    /** Off where tests bring the changes themselves. */
    @WithDefault("true")
    boolean enabled();

    /** How long what could not be taken in waits until it is tried again; it is also tried at each start. */
    @WithDefault("1H")
    Duration retryAfter();

    /** Base address by name of the service. */
    Map<String, URI> feeds();
}
