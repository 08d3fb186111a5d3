package org.alumninetwork.chapters.partnership;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** How far an agreement is: what was done to it is kept, and whether it is in force follows from the clock. */
@Embeddable
class Course {

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private Instant inForceFrom;
    private Instant inForceUntil;
    private UUID terminatedBy;
    private String terminationReason;
    private Instant terminatedAt;

    @Enumerated(EnumType.STRING)
    private PartnershipState toldState;

    protected Course() {}

    static Course ofDraft() {
        Course course = new Course();
        course.stage = Stage.DRAFT;
        course.toldState = PartnershipState.DRAFT;
        return course;
    }

    PartnershipState stateAt(Instant now) {
        return switch (stage) {
            case DRAFT -> PartnershipState.DRAFT;
            case PROPOSED -> PartnershipState.PROPOSED;
            case SIGNED -> stateOnceSignedAt(now);
        };
    }

    /** One that ends before it begins is over at once. */
    private PartnershipState stateOnceSignedAt(Instant now) {
        if (inForceUntil != null && (!now.isBefore(inForceUntil) || !inForceFrom.isBefore(inForceUntil))) {
            return terminatedAt == null ? PartnershipState.EXPIRED : PartnershipState.TERMINATED;
        }
        return now.isBefore(inForceFrom) ? PartnershipState.SIGNED : PartnershipState.IN_FORCE;
    }

    void mustBe(Stage needed, PartnershipProblems otherwise) {
        if (stage != needed) {
            throw otherwise.because("It is " + stage + ".");
        }
    }

    void become(Stage next) {
        stage = next;
    }

    /**
     * @param until null for one without an end
     */
    void settle(Instant from, Instant until) {
        stage = Stage.SIGNED;
        inForceFrom = from;
        inForceUntil = until;
    }

    void terminate(UUID party, String reason, Instant now) {
        terminatedBy = party;
        terminationReason = reason;
        terminatedAt = now;
    }

    boolean endsAfter(Instant moment) {
        return inForceUntil == null || moment.isBefore(inForceUntil);
    }

    /** Never before it began. */
    void endAt(Instant moment) {
        inForceUntil = moment.isBefore(inForceFrom) ? inForceFrom : moment;
    }

    /** Whether the clock made another state of it than the feed was told. */
    boolean isNewsAt(Instant now) {
        return toldState != stateAt(now);
    }

    /** The state is what the feed is told now. */
    void tell(Instant now) {
        toldState = stateAt(now);
    }

    Instant inForceFrom() {
        return inForceFrom;
    }

    Instant inForceUntil() {
        return inForceUntil;
    }

    UUID terminatedBy() {
        return terminatedBy;
    }

    String terminationReason() {
        return terminationReason;
    }

    Instant terminatedAt() {
        return terminatedAt;
    }
}
