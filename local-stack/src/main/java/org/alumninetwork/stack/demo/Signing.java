package org.alumninetwork.stack.demo;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** How an agreement comes into force: it is drafted, gets its text, is proposed, and both parties sign it. */
final class Signing {

    /** The body of {@code POST /v1/partnerships/{id}/texts}. */
    record Text(String language, String link, String digest) {}

    /** The body of {@code POST /v1/partnerships/{id}/signatures}. */
    private record Signature(UUID organisationId, int textNumber) {}

    /** Somebody who signs for a party. */
    record Signatory(Body party, String username) {}

    private final String key;
    private final Api staff;
    private final Function<String, Api> signingIn;

    /**
     * @param key by which a second run knows what the first one did
     * @param signingIn the gateway as a login sees it that signs in anew, as signing asks for
     */
    Signing(String key, Api staff, Function<String, Api> signingIn) {
        this.key = key;
        this.staff = staff;
        this.signingIn = signingIn;
    }

    /** The path of the agreement. */
    String conclude(NewPartnership draft, Text text, Signatory one, Signatory other) {
        String path = "/v1/partnerships/"
                + staff.post("/v1/partnerships", key, draft).path("id").asText();
        staff.post(path + "/texts", key + "-text", text);
        staff.post(path + "/proposal", key + "-proposal", Map.of());
        sign(path, one);
        sign(path, other);
        return path;
    }

    private void sign(String path, Signatory signatory) {
        Body party = signatory.party();
        signingIn
                .apply(signatory.username())
                .post(path + "/signatures", key + "-signature-" + party.code(), new Signature(party.id(), 1));
    }
}
