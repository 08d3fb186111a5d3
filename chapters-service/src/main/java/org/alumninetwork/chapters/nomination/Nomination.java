package org.alumninetwork.chapters.nomination;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.alumninetwork.chapters.award.AwardProblems;
import org.hibernate.annotations.UuidGenerator;

/** Somebody who is proposed for an award. Only the nominee consents, and may take it back until the announcement. */
@Entity
@Table(name = "award_nomination")
class Nomination {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID cycleId;
    private UUID nomineeId;
    private UUID nominatedBy;
    private String reason;

    @Enumerated(EnumType.STRING)
    private NominationState state;

    private int seconds;
    private Instant consentedAt;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Nomination() {}

    static Nomination of(UUID cycle, UUID nominator, Nominate nominate, Instant now) {
        Nomination nomination = new Nomination();
        nomination.cycleId = cycle;
        nomination.nomineeId = nominate.nomineeId();
        nomination.nominatedBy = nominator;
        nomination.reason = nominate.reason();
        nomination.state = NominationState.NOMINATED;
        nomination.createdAt = now;
        nomination.updatedAt = now;
        if (nominator.equals(nominate.nomineeId())) {
            nomination.consent(now);
        }
        return nomination;
    }

    void consent(Instant now) {
        mustNotBe(NominationState.CONSENTED);
        become(NominationState.CONSENTED, now);
        consentedAt = now;
    }

    void decline(Instant now) {
        become(NominationState.DECLINED, now);
    }

    private void become(NominationState next, Instant now) {
        mustNotBe(NominationState.DECLINED);
        state = next;
        updatedAt = now;
    }

    private void mustNotBe(NominationState decided) {
        if (state == decided) {
            throw AwardProblems.NOMINATION_DECIDED.because("It is " + state + ".");
        }
    }

    void second(Instant now) {
        mustNotBe(NominationState.DECLINED);
        seconds++;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID nomineeId() {
        return nomineeId;
    }

    UUID nominatedBy() {
        return nominatedBy;
    }

    NominationState state() {
        return state;
    }

    int seconds() {
        return seconds;
    }

    NominationView view() {
        return new NominationView(
                id,
                cycleId,
                nomineeId,
                nominatedBy,
                reason,
                state,
                seconds,
                consentedAt,
                createdAt,
                updatedAt,
                version);
    }
}
