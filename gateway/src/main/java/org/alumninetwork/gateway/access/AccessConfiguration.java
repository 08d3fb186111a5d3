package org.alumninetwork.gateway.access;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** How the gateway names itself to callers. */
@ConfigMapping(prefix = "gateway")
interface AccessConfiguration {

    /** Its address as callers know it; taken from each request where it is not set. */
    Optional<URI> publicAddress();
}
