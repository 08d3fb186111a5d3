package org.alumninetwork.gateway.token;

import jakarta.inject.Singleton;

/** The issuer whose tokens are accepted. */
@Singleton
public class TrustedIssuer {

    private final String address;

    TrustedIssuer(TokenConfiguration configuration) {
        this.address = configuration.issuer();
    }

    public String address() {
        return address;
    }

    /** Where the issuer describes itself (OpenID Connect Discovery 1.0, section 4). */
    public String discovery() {
        return address + "/.well-known/openid-configuration";
    }
}
