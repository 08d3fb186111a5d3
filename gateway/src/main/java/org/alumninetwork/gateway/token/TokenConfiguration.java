package org.alumninetwork.gateway.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Whose access tokens are accepted. */
@ConfigMapping(prefix = "gateway.token")
interface TokenConfiguration {

    /** The {@code iss} of every token, and where the issuer's discovery document is found. */
    String issuer();

    /** Where the keys are, if not where the discovery document says (an issuer reached by an inner address). */
    Optional<URI> jwksAddress();

    @WithDefault("alumni-api")
    String audience();

    /** How far the clocks of issuer and gateway may differ. */
    @WithDefault("5S")
    Duration clockSkew();

    /** How often the keys are read anew, so that a withdrawn one stops counting. */
    @WithDefault("5M")
    Duration keyRefresh();

    /** The shortest time between two readings of the keys for tokens that name an unknown one. */
    @WithDefault("5S")
    Duration unknownKeyRefresh();

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
