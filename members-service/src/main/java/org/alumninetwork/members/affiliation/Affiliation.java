package org.alumninetwork.members.affiliation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A piece of eligibility evidence: declared by the member, or vouched for by a source or by staff. */
@Entity
public class Affiliation {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID memberId;

    @Embedded
    private AffiliationDetails details;

    private UUID sourceId;
    private Instant verifiedAt;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Affiliation() {}

    static Affiliation declare(UUID memberId, AffiliationDetails details, Instant now) {
        Affiliation affiliation = new Affiliation();
        affiliation.memberId = memberId;
        affiliation.details = details;
        affiliation.createdAt = now;
        affiliation.updatedAt = now;
        return affiliation;
    }

    /** What somebody verified is no longer verified once somebody else changed it. */
    void amend(AffiliationDetails amended, boolean byVerifier, Instant now) {
        details = amended;
        verifiedAt = byVerifier ? verifiedAt : null;
        updatedAt = now;
    }

    void verify(Instant now) {
        verifiedAt = now;
        updatedAt = now;
    }

    boolean isVerified() {
        return verifiedAt != null;
    }

    boolean isFromSource() {
        return sourceId != null;
    }

    UUID id() {
        return id;
    }

    UUID memberId() {
        return memberId;
    }

    AffiliationDetails details() {
        return details;
    }

    UUID sourceId() {
        return sourceId;
    }

    Instant verifiedAt() {
        return verifiedAt;
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
