package org.alumninetwork.members.card;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * What a card of today says, in its two forms.
 *
 * @param api the address of the API as the world knows it: what is shown elsewhere has to lead back here
 */
record Card(CardHolder holder, String code, Instant now, String api) {

    /** Where everybody learns whether the card is genuine. */
    String verification() {
        return api + "/v1/verifications/" + code;
    }

    /** Claims of a verifiable credential of the W3C's data model 2.0. */
    ObjectNode credential() {
        String issuer = api + "/v1/organisations/" + holder.organisationId();
        ObjectNode claims = JsonNodeFactory.instance.objectNode();
        claims.putArray("@context")
                .add("https://www.w3.org/ns/credentials/v2")
                .add("https://www.w3.org/ns/credentials/undefined-terms/v2");
        claims.putArray("type").add("VerifiableCredential").add("MembershipCard");
        claims.put("id", verification())
                .put("issuer", issuer)
                .put("validFrom", holder.validFrom().toString())
                .put("validUntil", holder.validUntil(now).toString());
        claims.putObject("credentialSubject").put("name", holder.name()).put("memberOf", issuer);
        return claims.put("exp", holder.validUntil(now).getEpochSecond());
    }

    /**
     * The same in a few bytes. Its {@code jti} is the code, so that it cannot be shown with the address of another card
     * whose membership lasts.
     */
    ObjectNode brief() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("jti", code)
                .put("iss", holder.organisationId().toString())
                .put("name", holder.name())
                .put("exp", holder.validUntil(now).getEpochSecond());
    }
}
