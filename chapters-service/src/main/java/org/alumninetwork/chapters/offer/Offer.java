package org.alumninetwork.chapters.offer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.problem.Violation;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What an organisation gives to alumni. How many were claimed is counted by the database. */
@Entity
class Offer {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private OfferKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> description;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> membersOf;

    private LocalDate startsOn;
    private LocalDate endsOn;
    private Integer quantity;

    @Generated
    private int claimed;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Offer() {}

    static Offer of(OfferDetails details, Instant now) {
        Offer offer = new Offer();
        offer.organisationId = details.organisationId();
        offer.createdAt = now;
        offer.amend(details, now);
        return offer;
    }

    void amend(OfferDetails details, Instant now) {
        kind = details.kind();
        title = Map.copyOf(details.title());
        description = details.description();
        membersOf = List.copyOf(details.membersOf());
        startsOn = details.startsOn();
        endsOn = details.endsOn();
        quantity = details.quantity();
        updatedAt = now;
    }

    OfferDetails details() {
        return new OfferDetails(organisationId, kind, title, description, membersOf, startsOn, endsOn, quantity);
    }

    /**
     * @param limit null for none
     */
    void mustNotHaveGivenMoreThan(Integer limit) {
        if (limit != null && claimed > limit) {
            throw OfferProblems.OFFER_EXHAUSTED.because(
                    "Claimed were " + claimed + " already.",
                    List.of(Violation.ofBody("/quantity", "must be " + claimed + " or more")));
        }
    }

    boolean isForEveryMember() {
        return membersOf.isEmpty();
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    List<UUID> membersOf() {
        return membersOf;
    }

    long version() {
        return version;
    }

    OfferAvailability availability() {
        return new OfferAvailability(id, quantity, claimed, quantity == null ? null : quantity - claimed);
    }

    OfferView view() {
        return new OfferView(
                id,
                organisationId,
                kind,
                title,
                description,
                membersOf,
                startsOn,
                endsOn,
                quantity,
                createdAt,
                updatedAt,
                version);
    }
}
