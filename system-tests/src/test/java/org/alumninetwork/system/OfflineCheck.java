package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Checks a membership card as somebody does who has fetched the public keys before and has no network now. */
final class OfflineCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Before the 32 bytes of an Ed25519 key, its SubjectPublicKeyInfo is always this (RFC 8410, section 4). */
    private static final String PUBLIC_KEY_INFO = "302a300506032b6570032100";

    private OfflineCheck() {}

    /** What the card says, if it is signed by one of the keys. */
    static JsonNode claimsOf(String card, JsonNode keys) throws GeneralSecurityException, IOException {
        String[] parts = card.split("\\.", -1);
        String kid = JSON.readTree(decoded(parts[0])).path("kid").asText();
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key(kid, keys));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(decoded(parts[2])))
                .as("signature of the card")
                .isTrue();
        return JSON.readTree(decoded(parts[1]));
    }

    private static PublicKey key(String kid, JsonNode keys) throws GeneralSecurityException {
        for (JsonNode key : keys.path("keys")) {
            if (key.path("kid").asText().equals(kid)) {
                String encoded = PUBLIC_KEY_INFO
                        + HexFormat.of().formatHex(decoded(key.path("x").asText()));
                return KeyFactory.getInstance("Ed25519")
                        .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(encoded)));
            }
        }
        throw new AssertionError("No published key is called " + kid);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
