package org.alumninetwork.gateway.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whose access tokens are accepted. */
@ConfigMapping(prefix = "gateway")
interface IssuerConfiguration {

    /** By a name of our own; the one called {@code main} is the one that the documents name. */
    Map<String, Entry> issuers();

    interface Entry {

        /** The {@code iss} of every token, and where the issuer's discovery document is found. */
        String address();

        /** Where the keys are, if not where the discovery document says (an issuer reached by an inner address). */
        Optional<URI> jwksAddress();

        @WithDefault("alumni-api")
        String audience();

        /** The clients whose logouts the issuer tells us of ({@code aud} of a logout token). */
        Optional<Set<String>> logoutClients();

        /** Asked of each token that is not remembered, where it is configured (RFC 7662). */
        Optional<Introspection> introspection();
    }

    interface Introspection {

        URI address();

        /** With which the gateway itself logs in (RFC 6749, section 2.3.1). */
        String client();

        String secret();
    }
}
