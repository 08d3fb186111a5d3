package org.alumninetwork.gateway.crossorigin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Which web pages may call the API from a browser. */
@ConfigMapping(prefix = "gateway.cross-origin")
interface CrossOriginConfiguration {

    /** Origins as browsers send them; {@code :*} at the end stands for any port. None are allowed where it is empty. */
    Optional<Set<String>> origins();

    /** How long a browser may remember the answer to a preflight. */
    @WithDefault("1H")
    Duration preflightLifespan();
}
