package org.alumninetwork.support.replica;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Map;

/** Where the feeds of the other services are. */
@ConfigMapping(prefix = "alumni.replicas")
interface ReplicaConfiguration {

    /** Off where tests bring the changes themselves. */
    @WithDefault("true")
    boolean enabled();

    /** Base address by name of the service. */
    Map<String, URI> feeds();
}
