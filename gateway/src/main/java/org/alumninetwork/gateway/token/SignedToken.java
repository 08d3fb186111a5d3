package org.alumninetwork.gateway.token;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/**
 * A token taken apart, and not yet believed.
 *
 * @param issuer whom it says it is of
 */
record SignedToken(String text, JsonWebSignature signature, String issuer) {

    // Asymmetric ones only: with HMAC anybody could sign with the public key, with "none" anybody at all.
    static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
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

    /** Empty where it is no JWT of these types, or not signed in an accepted way. A type need not be given. */
    static Optional<SignedToken> parse(String text, Set<String> types) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(ALGORITHMS);
            signature.setCompactSerialization(text);
            ALGORITHMS.checkConstraint(signature.getAlgorithmHeaderValue());
            String issuer = JwtClaims.parse(signature.getUnverifiedPayload()).getIssuer();
            return isOf(types, signature) ? Optional.of(new SignedToken(text, signature, issuer)) : Optional.empty();
        } catch (JoseException | InvalidJwtException | MalformedClaimException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isOf(Set<String> types, JsonWebSignature token) {
        String type = token.getHeader("typ");
        return type == null || types.contains(type.toLowerCase(Locale.ROOT));
    }
}
