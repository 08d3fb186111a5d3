package org.alumninetwork.chapters.term;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.chapters.office.Office;
import org.hibernate.annotations.UuidGenerator;

/**
 * Who holds an office from when to when, on the organisation's local date, the first and the last day included.
 * Immutable apart from its end.
 */
@Entity
class Term {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID organisationId;
    private UUID officeId;
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private TermKind kind;

    private UUID electionId;
    private UUID predecessorId;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Term() {}

    /**
     * @param predecessorId the term that ends for this one to begin, or null
     */
    static Term of(Office office, Holder holder, TermPeriod period, UUID predecessorId, Instant now) {
        Term term = new Term();
        term.organisationId = office.organisationId();
        term.officeId = office.id();
        term.memberId = holder.memberId();
        term.kind = holder.kind();
        term.electionId = holder.electionId();
        term.predecessorId = predecessorId;
        term.startsOn = period.startsOn();
        term.createdAt = now;
        term.end(period, now);
        return term;
    }

    /**
     * @param period the same beginning, another end
     */
    void end(TermPeriod period, Instant now) {
        endsOn = period.endsOn();
        updatedAt = now;
    }

    TermPeriod period() {
        return new TermPeriod(startsOn, endsOn);
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    UUID officeId() {
        return officeId;
    }

    UUID memberId() {
        return memberId;
    }

    TermKind kind() {
        return kind;
    }

    UUID electionId() {
        return electionId;
    }

    UUID predecessorId() {
        return predecessorId;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
