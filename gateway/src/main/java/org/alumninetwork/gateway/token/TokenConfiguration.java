package org.alumninetwork.gateway.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How access tokens are checked, whoever issued them. */
@ConfigMapping(prefix = "gateway.token")
interface TokenConfiguration {

    /** How far the clocks of issuer and gateway may differ. */
    @WithDefault("5S")
    Duration clockSkew();

    /** How often the keys are read anew, so that a withdrawn one stops counting. */
    @WithDefault("5M")
    Duration keyRefresh();

    /** The shortest time between two readings of the keys for tokens that name an unknown one. */
    @WithDefault("5S")
    Duration unknownKeyRefresh();

    /** The longest that any issuer lets an access token live: for so long a logout is remembered. */
    @WithDefault("1H")
    Duration longestLife();

    /** For how long a logout matters: then the last token from before it has expired. */
    default Duration remembered() {
        return longestLife().plus(clockSkew());
    }

    Cache cache();

    interface Cache {

        /** Most verified tokens that are remembered; one takes about 300 bytes. */
        @WithDefault("100000")
        long size();

        /** How long a verified token is remembered, unless it expires before. */
        @WithDefault("60S")
        Duration lifespan();
    }
}
