package org.alumninetwork.gateway.token;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.alumninetwork.gateway.token.Verification.Rejected;
import org.alumninetwork.gateway.token.Verification.Verified;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Whether a token is an access token of the issuer for this API, in force now (RFC 9068, section 4; RFC 8725). */
@Singleton
class SignatureCheck {

    private final TokenConfiguration configuration;

    SignatureCheck(TokenConfiguration configuration) {
        this.configuration = configuration;
    }

    Verification check(SignedToken token, Issuer issuer, JsonWebKey key) {
        try {
            return verified(consumer(issuer, key).processToClaims(token.text()), issuer);
        } catch (InvalidJwtException refused) {
            return new Rejected(reason(refused, issuer));
        } catch (MalformedClaimException malformed) {
            return new Rejected("The token holds a claim of the wrong type");
        }
    }

    private static Verified verified(JwtClaims claims, Issuer issuer) throws MalformedClaimException {
        return new Verified(
                issuer.own(claims.getSubject()),
                issuer.own(client(claims)),
                issuer.own(Objects.requireNonNullElse(claims.getStringClaimValue("sid"), "")),
                scopes(claims),
                claims.getIssuedAt() == null ? 0 : claims.getIssuedAt().getValue(),
                claims.getExpirationTime().getValueInMillis());
    }

    private JwtConsumer consumer(Issuer issuer, JsonWebKey key) {
        return new JwtConsumerBuilder()
                .setVerificationKey(key.getKey())
                .setJwsAlgorithmConstraints(SignedToken.ALGORITHMS)
                .setExpectedIssuer(issuer.address())
                .setExpectedAudience(issuer.audience())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds((int) configuration.clockSkew().toSeconds())
                .build();
    }

    /** {@code client_id} (RFC 9068, section 2.2), for which some issuers say {@code azp}. */
    private static String client(JwtClaims claims) throws MalformedClaimException {
        String client = claims.getStringClaimValue("client_id");
        return client != null ? client : Objects.requireNonNullElse(claims.getStringClaimValue("azp"), "");
    }

    private static Set<String> scopes(JwtClaims claims) throws MalformedClaimException {
        String scope = claims.getStringClaimValue("scope");
        return scope == null ? Set.of() : Set.copyOf(Arrays.asList(scope.trim().split(" +", -1)));
    }

    private static String reason(InvalidJwtException refused, Issuer issuer) {
        if (refused.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)) {
            return "The signature does not fit";
        } else if (refused.hasErrorCode(ErrorCodes.EXPIRED)) {
            return "The token has expired";
        } else if (refused.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
            return "The token is not valid yet";
        } else if (refused.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
                || refused.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "The token is not meant for " + issuer.audience();
        }
        return "The token is not an access token of the issuer";
    }
}
