package org.alumninetwork.members.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
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
 * Membership cards: a credential of the W3C's data model 2.0 as a JSON Web Token, and as a QR code the address at which it
 * is verified with the same in brief. Both are signed when they are fetched, by today's key.
 */
@ApplicationScoped
class MembershipCards {

    private final CardRepository cards;
    private final CallerIdentity identity;
    private final Signatures signatures;
    private final Clock clock;
    private final String address;

    MembershipCards(
            CardRepository cards,
            CallerIdentity identity,
            Signatures signatures,
            Clock clock,
            @ConfigProperty(name = "alumni.public-address") String address) {
        this.cards = cards;
        this.identity = identity;
        this.signatures = signatures;
        this.clock = clock;
        this.address = address;
    }

    /** The credential of a membership of one's own. */
    @Transactional
    String credentialOf(UUID membership) {
        return signatures.signToken(
                SigningAlgorithm.EDDSA, cardOf(membership).credential().toString(), address + KeyResource.PATH);
    }

    /**
     * What the QR code of one's own card holds: short enough for the camera of a phone. What stands behind the {@code #} is
     * for who is without a network; browsers keep it to themselves, so that no log holds the name.
     */
    @Transactional
    String addressOf(UUID membership) {
        Card card = cardOf(membership);
        byte[] brief = card.brief().toString().getBytes(StandardCharsets.UTF_8);
        return card.verification() + "#" + signatures.sign(SigningAlgorithm.EDDSA, brief);
    }

    /** A card that never was and one that is good no more are the same to a stranger. */
    @Transactional
    VerificationView verify(String code) {
        return cards.byCode(code, clock.instant())
                .filter(CardHolder::belongs)
                .map(VerificationView::of)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("No card that is good today has this code."));
    }

    private Card cardOf(UUID membership) {
        Instant now = clock.instant();
        CardHolder holder = cards.of(membership, now)
                .filter(this::isCaller)
                .orElseThrow(
                        () -> CommonProblems.NOT_FOUND.because("There is no membership " + membership + " of yours."));
        if (!holder.belongs()) {
            throw CardProblems.MEMBERSHIP_HAS_NO_CARD.because("The membership has not begun, or has ended.");
        }
        return new Card(holder, cards.codeOf(membership, now), now, address);
    }

    private boolean isCaller(CardHolder holder) {
        return identity.current() instanceof Caller.Person person && person.is(holder.memberId());
    }
}
