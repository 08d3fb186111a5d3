package org.alumninetwork.support.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Signs what others show later: tickets, cards, certificates. All of it is a JSON Web Signature in its compact form
 * (RFC 7515, 7.1), so that anybody checks it with a library of theirs and with {@link PublicKeys}.
 */
@ApplicationScoped
public class Signatures {

    private final SigningKeys keys;

    Signatures(SigningKeys keys) {
        this.keys = keys;
    }

    /** The bytes under a signature of today's key, which is named by its id. */
    public String sign(SigningAlgorithm algorithm, byte[] content) {
        SigningKey key = keys.current(algorithm);
        return signed(signatureBy(key, key.id()), content);
    }

    /**
     * Claims as a JSON Web Token (RFC 7519), whose key has the same {@code kid} in the set at {@code jku} (RFC 7515, 4.1.2).
     *
     * @param keysAddress where the keys are, without a slash at its end
     */
    public String signToken(SigningAlgorithm algorithm, String claims, String keysAddress) {
        SigningKey key = keys.current(algorithm);
        JsonWebSignature token = tokenBy(key, key.id());
        token.setHeader("jku", keysAddress);
        return signed(token, claims.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * As {@link #signToken}, but its {@code kid} is the address of the key alone (Open Badges 3.0, 8.2.2).
     *
     * @param keysAddress where the keys are, without a slash at its end
     */
    public String signBadge(SigningAlgorithm algorithm, String claims, String keysAddress) {
        SigningKey key = keys.current(algorithm);
        return signed(tokenBy(key, keysAddress + "/" + key.id()), claims.getBytes(StandardCharsets.UTF_8));
    }

    /** What was signed; nothing where it was not signed here, or by a key that is good no more. */
    public Optional<byte[]> read(String compact) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setCompactSerialization(compact);
            Optional<SigningKey> key = keyOf(signature);
            return key.isPresent() ? contentOf(signature, key.get()) : Optional.empty();
        } catch (JoseException _) {
            return Optional.empty();
        }
    }

    private Optional<SigningKey> keyOf(JsonWebSignature signature) {
        return Optional.ofNullable(signature.getKeyIdHeaderValue())
                .flatMap(name -> keys.find(name.substring(name.lastIndexOf('/') + 1)));
    }

    /** The key says by which algorithm, never the header. */
    private static Optional<byte[]> contentOf(JsonWebSignature signature, SigningKey key) throws JoseException {
        signature.setAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, key.algorithm().registeredName()));
        signature.setKey(key.publicKey());
        return signature.verifySignature() ? Optional.of(signature.getPayloadBytes()) : Optional.empty();
    }

    private static JsonWebSignature tokenBy(SigningKey key, String name) {
        JsonWebSignature token = signatureBy(key, name);
        token.setHeader("typ", "JWT");
        return token;
    }

    private static JsonWebSignature signatureBy(SigningKey key, String name) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(key.algorithm().registeredName());
        signature.setKeyIdHeaderValue(name);
        signature.setKey(key.privateKey());
        return signature;
    }

    private static String signed(JsonWebSignature signature, byte[] content) {
        try {
            signature.setPayloadBytes(content);
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("The key is of this algorithm", impossible);
        }
    }
}
