package org.alumninetwork.members.card;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.alumninetwork.members.key.KeyResource;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.credential.Signatures;
import org.alumninetwork.support.credential.SigningAlgorithm;
import org.alumninetwork.support.problem.CommonProblems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Membership cards: a credential of the W3C's data model 2.0 as a JSON Web Token, short enough for a QR code. It is
 * signed when it is fetched, by today's key.
 */
@ApplicationScoped
class MembershipCards {

    private final CardRepository cards;
    private final CallerIdentity identity;
    private final Signatures signatures;
    private final ObjectMapper json;
    private final Clock clock;
    private final String address;

    /**
     * @param address of the API as the world knows it: what is shown elsewhere has to lead back here
     */
    MembershipCards(
            CardRepository cards,
            CallerIdentity identity,
            Signatures signatures,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "alumni.public-address") String address) {
        this.cards = cards;
        this.identity = identity;
        this.signatures = signatures;
        this.json = json;
        this.clock = clock;
        this.address = address;
    }

    /** The card of a membership of one's own. */
    @Transactional
    String of(UUID membership) {
        CardHolder holder = cards.of(membership)
                .filter(this::isCaller)
                .orElseThrow(
                        () -> CommonProblems.NOT_FOUND.because("There is no membership " + membership + " of yours."));
        if (!holder.belongs()) {
            throw CardProblems.MEMBERSHIP_HAS_NO_CARD.because("The membership has not begun, or has ended.");
        }
        Instant now = clock.instant();
        String claims = claimsOf(holder, cards.codeOf(membership, now), now).toString();
        return signatures.signToken(SigningAlgorithm.EDDSA, claims, address + KeyResource.PATH);
    }

    /** A card that never was and one that is good no more are the same to a stranger. */
    @Transactional
    VerificationView verify(String code) {
        return cards.byCode(code)
                .filter(CardHolder::belongs)
                .map(VerificationView::of)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("No card that is good today has this code."));
    }

    private boolean isCaller(CardHolder holder) {
        return identity.current() instanceof Caller.Person person && person.is(holder.memberId());
    }

    private ObjectNode claimsOf(CardHolder holder, String code, Instant now) {
        String issuer = address + "/v1/organisations/" + holder.organisationId();
        ObjectNode claims = json.createObjectNode();
        claims.putArray("@context")
                .add("https://www.w3.org/ns/credentials/v2")
                .add("https://www.w3.org/ns/credentials/undefined-terms/v2");
        claims.putArray("type").add("VerifiableCredential").add("MembershipCard");
        claims.put("id", address + "/v1/verifications/" + code)
                .put("issuer", issuer)
                .put("validFrom", holder.validFrom().toString())
                .put("validUntil", holder.validUntil(now).toString());
        ObjectNode subject = claims.putObject("credentialSubject");
        subject.put("name", holder.name()).put("memberOf", issuer);
        claims.put("exp", holder.validUntil(now).getEpochSecond());
        return claims;
    }
}
