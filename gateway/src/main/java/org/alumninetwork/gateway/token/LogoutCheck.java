package org.alumninetwork.gateway.token;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Whether a token is a logout token of the issuer, meant for us (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
@Singleton
class LogoutCheck {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final TokenConfiguration configuration;

    LogoutCheck(TokenConfiguration configuration) {
        this.configuration = configuration;
    }

    /** What the token says, where it is good. */
    Optional<JwtClaims> check(SignedToken token, Issuer issuer, JsonWebKey key) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setVerificationKey(key.getKey())
                    .setJwsAlgorithmConstraints(SignedToken.ALGORITHMS)
                    .setExpectedIssuer(issuer.address())
                    .setExpectedAudience(issuer.logoutClients().toArray(String[]::new))
                    .setRequireIssuedAt()
                    .setRequireExpirationTime()
                    .setAllowedClockSkewInSeconds(
                            (int) configuration.clockSkew().toSeconds())
                    .build()
                    .processToClaims(token.text());
            return isLogout(claims) ? Optional.of(claims) : Optional.empty();
        } catch (InvalidJwtException | MalformedClaimException refused) {
            return Optional.empty();
        }
    }

    // With a nonce it would be an ID token in disguise.
    private static boolean isLogout(JwtClaims claims) throws MalformedClaimException {
        return claims.getClaimValue("events") instanceof Map<?, ?> events
                && events.containsKey(EVENT)
                && !claims.hasClaim("nonce")
                && (claims.getStringClaimValue("sid") != null || claims.getSubject() != null);
    }
}
