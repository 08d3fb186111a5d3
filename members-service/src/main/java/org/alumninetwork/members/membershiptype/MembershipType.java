package org.alumninetwork.members.membershiptype;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A kind of membership that an organisation offers. */
@Entity
public class MembershipType {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Embedded
    private MembershipTypeDetails details;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected MembershipType() {}

    static MembershipType create(MembershipTypeDetails details, Instant now) {
        MembershipType type = new MembershipType();
        type.createdAt = now;
        type.amend(details, now);
        return type;
    }

    void amend(MembershipTypeDetails amended, Instant now) {
        details = amended;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return details.organisationId();
    }

    public MembershipTypeDetails details() {
        return details;
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
