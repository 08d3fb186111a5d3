package org.alumninetwork.chapters.election;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** By what meeting or ballot an organisation decided who holds its offices. */
@Entity
class Election {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID organisationId;
    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private ElectionKind kind;

    private String minutes;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Election() {}

    static Election record(UUID organisationId, ElectionDetails details, Instant now) {
        Election election = new Election();
        election.organisationId = organisationId;
        election.createdAt = now;
        election.amend(details, now);
        return election;
    }

    void amend(ElectionDetails details, Instant now) {
        heldOn = details.heldOn();
        kind = details.kind();
        minutes = details.minutes();
        updatedAt = now;
    }

    ElectionDetails details() {
        return new ElectionDetails(heldOn, kind, minutes);
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
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
