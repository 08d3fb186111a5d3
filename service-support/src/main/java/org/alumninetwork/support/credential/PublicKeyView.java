package org.alumninetwork.support.credential;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.PublicKey;
import java.util.Map;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.lang.JoseException;

/** A public key as JSON Web Key (RFC 7517): RSA with {@code n} and {@code e}, Ed25519 with {@code crv} and {@code x}. */
@Schema(
        name = "PublicKey",
        description = "A public key as JSON Web Key (RFC 7517): RSA with `n` and `e`, Ed25519 with `crv` and `x`.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicKeyView(
        @Schema(
                required = true,
                description = "What signatures call it",
                pattern = "[A-Za-z0-9_-]{12}",
                examples = "kPrK_qmxVWaY")
        String kid,

        @Schema(
                required = true,
                enumeration = {"OKP", "RSA"},
                examples = "OKP")
        String kty,

        @Schema(
                required = true,
                enumeration = {"EdDSA", "RS256"},
                examples = "EdDSA")
        String alg,

        @Schema(
                required = true,
                enumeration = {"sig"},
                examples = "sig")
        String use,

        @Schema(
                enumeration = {"Ed25519"},
                examples = "Ed25519")
        String crv,

        @Schema(maxLength = 43, examples = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
        String x,

        @Schema(maxLength = 400) String n,
        @Schema(maxLength = 8, examples = "AQAB") String e)
        implements Versioned {

    /** So that it takes little of a QR code; the thumbprint (RFC 7638) is longer. */
    private static final int ID_LENGTH = 12;

    static PublicKeyView of(SigningKey key) {
        Map<String, Object> parameters = webKeyOf(key.publicKey()).toParams(OutputControlLevel.PUBLIC_ONLY);
        return new PublicKeyView(
                key.id(),
                (String) parameters.get("kty"),
                key.algorithm().registeredName(),
                "sig",
                (String) parameters.get("crv"),
                (String) parameters.get("x"),
                (String) parameters.get("n"),
                (String) parameters.get("e"));
    }

    static String idOf(PublicKey key) {
        return webKeyOf(key).calculateBase64urlEncodedThumbprint("SHA-256").substring(0, ID_LENGTH);
    }

    /** A key never changes. */
    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public long version() {
        return 1;
    }

    private static JsonWebKey webKeyOf(PublicKey key) {
        try {
            return JsonWebKey.Factory.newJwk(key);
        } catch (JoseException impossible) {
            throw new IllegalStateException("Keys are made here, of kinds that have a form", impossible);
        }
    }
}
