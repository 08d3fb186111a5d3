package org.alumninetwork.support.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are sent. */
@ConfigMapping(prefix = "alumni.webhooks")
interface WebhookConfiguration {

    /** Whether this instance sends. */
    @WithDefault("true")
    boolean enabled();

    /** Only where everybody who may make a webhook may also reach this machine's network: plain http goes there, too. */
    @WithDefault("false")
    boolean privateAddresses();

    /** Most that there may be in this service. */
    @WithDefault("100")
    int most();

    /** Most that one owner may have of them, so that nobody uses up what is there for all. */
    @WithDefault("20")
    int mostPerOwner();

    /** For an answer. */
    @WithDefault("PT15S")
    Duration timeout();

    /** How long a message is tried again. */
    @WithDefault("P3D")
    Duration patience();

    /** How long the secret before the present one signs as well. */
    @WithDefault("P1D")
    Duration secretOverlap();
}
