package org.alumninetwork.gateway.documentation;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What the docs page offers. */
@ConfigMapping(prefix = "gateway.documentation")
interface DocumentationConfiguration {

    /** The public client by which a reader logs in with PKCE to try calls; no login where it is not set. */
    Optional<String> loginClient();
}
