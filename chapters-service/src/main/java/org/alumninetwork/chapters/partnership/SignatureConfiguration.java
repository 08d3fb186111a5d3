package org.alumninetwork.chapters.partnership;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How fresh and how strong a sign-in must be for a signature. */
@ConfigMapping(prefix = "alumni.signatures")
interface SignatureConfiguration {

    /** The longest that the sign-in may be ago. */
    @WithDefault("PT5M")
    Duration maxAge();

    /** The authentication contexts of which one is needed; any will do where none is named. */
    Optional<List<String>> acrValues();
}
