package org.alumninetwork.gateway.token;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alumninetwork.gateway.token.Verification.Rejected;
import org.alumninetwork.gateway.token.Verification.Verified;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Whether a token is an access token of the issuer for this API, in force now (RFC 9068, section 4; RFC 8725). */
@Singleton
class SignatureCheck {

    // Asymmetric ones only: with HMAC anybody could sign with the public key, with "none" anybody at all.
    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
            AlgorithmIdentifiers.EDDSA);

    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    private final TokenConfiguration configuration;

    SignatureCheck(TokenConfiguration configuration) {
        this.configuration = configuration;
    }

    /** The key that the token names among those given, if it is there. */
    Optional<JsonWebKey> keyOf(JsonWebSignature token, List<JsonWebKey> keys) {
        try {
            return Optional.ofNullable(new VerificationJwkSelector().select(token, keys));
        } catch (JoseException unusable) {
            return Optional.empty();
        }
    }

    /** Takes the token apart without believing it; empty where it is not even a token of an accepted kind. */
    Optional<JsonWebSignature> parse(String token) {
        try {
            JsonWebSignature parsed = new JsonWebSignature();
            parsed.setAlgorithmConstraints(ALGORITHMS);
            parsed.setCompactSerialization(token);
            return isAccepted(parsed) ? Optional.of(parsed) : Optional.empty();
        } catch (JoseException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isAccepted(JsonWebSignature token) throws JoseException {
        String type = token.getHeader("typ");
        ALGORITHMS.checkConstraint(token.getAlgorithmHeaderValue());
        return type == null || TYPES.contains(type.toLowerCase(Locale.ROOT));
    }

    Verification check(String token, JsonWebKey key) {
        try {
            JwtClaims claims = consumer(key).processToClaims(token);
            return new Verified(
                    claims.getSubject(),
                    client(claims),
                    scopes(claims),
                    claims.getExpirationTime().getValueInMillis());
        } catch (InvalidJwtException refused) {
            return new Rejected(reason(refused));
        } catch (MalformedClaimException malformed) {
            return new Rejected("The token holds a claim of the wrong type");
        }
    }

    private JwtConsumer consumer(JsonWebKey key) {
        return new JwtConsumerBuilder()
                .setVerificationKey(key.getKey())
                .setJwsAlgorithmConstraints(ALGORITHMS)
                .setExpectedIssuer(configuration.issuer())
                .setExpectedAudience(configuration.audience())
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

    private String reason(InvalidJwtException refused) {
        if (refused.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)) {
            return "The signature does not fit";
        } else if (refused.hasErrorCode(ErrorCodes.EXPIRED)) {
            return "The token has expired";
        } else if (refused.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
            return "The token is not valid yet";
        } else if (refused.hasErrorCode(ErrorCodes.ISSUER_INVALID) || refused.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return "The token is of another issuer";
        } else if (refused.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
                || refused.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "The token is not meant for " + configuration.audience();
        }
        return "The token is not an access token of the issuer";
    }
}
