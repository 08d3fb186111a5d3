package org.alumninetwork.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Access tokens for component tests, signed with a key that is made anew for each run. */
public final class Tokens {

    static final String ISSUER = "https://issuer.test";
    private static final String PEOPLE_SCOPES =
            "members:read members:write events:read events:write chapters:read chapters:write";
    private static final KeyPair KEY = newKey();

    private Tokens() {}

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEY.getPublic().getEncoded());
    }

    /** Somebody who signed in; what they may do follows from what the service knows of the subject. */
    public static String person(String subject) {
        return sign(claims(subject, PEOPLE_SCOPES));
    }

    /** Somebody who signed in at that moment, in that authentication context (OpenID Connect, {@code acr}). */
    public static String personSignedInAt(Instant moment, String authenticationContext, String subject) {
        return sign(claims(subject, PEOPLE_SCOPES)
                .claim("auth_time", moment.getEpochSecond())
                .claim("acr", authenticationContext));
    }

    public static String administrator() {
        return administrator("administrator");
    }

    /** One who may have a record as well. */
    public static String administrator(String subject) {
        return administratorWithScopes(subject, PEOPLE_SCOPES);
    }

    /** One whose token carries only these scopes. */
    public static String administratorWithScopes(String subject, String scopes) {
        return sign(claims(subject, scopes).claim("realm_access", Map.of("roles", List.of("administrator"))));
    }

    /** Another service of the system. */
    public static String service(String name) {
        return sign(claims(name, "changes:read")
                .claim("client_id", name)
                .claim("realm_access", Map.of("roles", List.of("service"))));
    }

    /** A registry's client, bound to its source. */
    public static String registry(String source) {
        return sign(claims("registry-" + source, "members:sync members:read changes:read")
                .claim("client_id", "registry-" + source)
                .claim("source", source));
    }

    /** Somebody whose token carries only these scopes. */
    public static String personWithScopes(String subject, String scopes) {
        return sign(claims(subject, scopes));
    }

    /** Somebody of whom the provider says more. */
    public static String personWithClaims(String subject, Map<String, Object> more) {
        JwtClaimsBuilder claims = claims(subject, PEOPLE_SCOPES);
        more.forEach(claims::claim);
        return sign(claims);
    }

    private static JwtClaimsBuilder claims(String subject, String scopes) {
        return Jwt.issuer(ISSUER)
                .audience("alumni-api")
                .subject(subject)
                .claim("scope", scopes)
                .expiresIn(600);
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.sign(KEY.getPrivate());
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has RSA", impossible);
        }
    }
}
