package org.alumninetwork.gateway.openapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the union of the services' OpenAPI documents is kept. */
@ConfigMapping(prefix = "gateway.openapi")
interface DocumentConfiguration {

    /** Version of the API as the union tells it. */
    @WithDefault("1.0.0")
    String version();

    /** The e-mail address for those who have questions about the API. */
    Optional<String> contact();

    /** How soon a service that was started with another document is noticed. */
    @WithDefault("10S")
    Duration lifespan();
}
