package org.alumninetwork.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many requests are taken from one caller. */
@ConfigMapping(prefix = "gateway.limits")
interface LimitConfiguration {

    /** From one IPv4 address, or one /64 network of IPv6, without a token, or with one that is refused. */
    Quota anonymous();

    /** From one login, or one client that acts for itself. */
    Quota caller();

    /** From all users of one client together. */
    Quota client();

    /** Most callers whose quota is remembered; one takes about 300 bytes. */
    @WithDefault("200000")
    long remembered();

    interface Quota {

        /** Requests within the window; all of them may come at once. */
        long requests();

        @WithDefault("60S")
        Duration window();
    }
}
