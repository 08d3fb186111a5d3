package org.alumninetwork.support.credential;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/** How something is signed here. */
public enum SigningAlgorithm {
    /** Ed25519 (RFC 8037): 64 bytes, for what has to fit into a QR code. */
    EDDSA("EdDSA", "Ed25519"),

    /** RSA (RFC 7518, 3.3), 2048 bits: what everybody can check who reads Open Badges. */
    RS256("RS256", "RSA");

    private static final int RSA_BITS = 2048;

    private final String registeredName;
    private final String keyAlgorithm;

    SigningAlgorithm(String registeredName, String keyAlgorithm) {
        this.registeredName = registeredName;
        this.keyAlgorithm = keyAlgorithm;
    }

    /** As it is registered for JOSE (RFC 7518, 7.1). */
    public String registeredName() {
        return registeredName;
    }

    static SigningAlgorithm named(String registeredName) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.registeredName.equals(registeredName))
                .findFirst()
                .orElseThrow();
    }

    KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(keyAlgorithm);
            if (this == RS256) {
                generator.initialize(RSA_BITS);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java platform has " + keyAlgorithm, impossible);
        }
    }

    PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(keyAlgorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The table of keys holds no key of " + keyAlgorithm, broken);
        }
    }

    PublicKey publicKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(keyAlgorithm).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The table of keys holds no key of " + keyAlgorithm, broken);
        }
    }
}
