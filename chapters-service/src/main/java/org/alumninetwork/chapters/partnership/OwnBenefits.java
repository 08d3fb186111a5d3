package org.alumninetwork.chapters.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alumninetwork.chapters.member.Belongings;

/** What members get today because the organisation that they belong to has an agreement with another one. */
@ApplicationScoped
public class OwnBenefits {

    private final PartnershipRepository partnerships;
    private final Belongings belongings;
    private final Clock clock;

    OwnBenefits(PartnershipRepository partnerships, Belongings belongings, Clock clock) {
        this.partnerships = partnerships;
        this.belongings = belongings;
        this.clock = clock;
    }

    /** A member of one party is a guest member of another that gives this to them, while the agreement is in force. */
    public boolean makeGuestOf(Collection<UUID> organisations, UUID member) {
        return of(member).stream()
                .anyMatch(benefit ->
                        benefit.kind() == BenefitKind.GUEST_MEMBERSHIP && organisations.contains(benefit.givenBy()));
    }

    List<BenefitView> of(UUID member) {
        Instant now = clock.instant();
        Set<UUID> own = Set.copyOf(belongings.lineageOf(member));
        return partnerships.inForceWithOneOf(own, now).stream()
                .flatMap(partnership -> partnership.details().benefits().stream()
                        .filter(benefit -> own.contains(benefit.givenTo()))
                        .map(benefit -> new BenefitView(
                                partnership.id(),
                                benefit.kind(),
                                benefit.givenBy(),
                                benefit.givenTo(),
                                benefit.description(),
                                partnership.viewAt(now).inForceUntil())))
                .toList();
    }
}
