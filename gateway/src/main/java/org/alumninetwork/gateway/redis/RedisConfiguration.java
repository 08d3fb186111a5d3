package org.alumninetwork.gateway.redis;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Whether there are other gateways, and where they meet. */
@ConfigMapping(prefix = "gateway.redis")
interface RedisConfiguration {

    /** Such as {@code redis://redis:6379}; a gateway without is alone. */
    Optional<String> address();
}
