package org.alumninetwork.members.erasure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** Somebody is to be forgotten in every service. */
@Entity
class Erasure {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID memberId;
    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private ErasureState state;

    private byte[] askedBy;
    private Instant askedAt;
    private Instant endedAt;

    @Version
    private long version;

    protected Erasure() {}

    static Erasure of(UUID member, boolean dryRun, byte[] askedBy, Instant now) {
        Erasure erasure = new Erasure();
        erasure.memberId = member;
        erasure.dryRun = dryRun;
        erasure.state = ErasureState.PREPARING;
        erasure.askedBy = askedBy.clone();
        erasure.askedAt = now;
        return erasure;
    }

    void become(ErasureState next, Instant now) {
        state = next;
        endedAt = next.isFinal() ? now : null;
    }

    boolean wasAskedBy(byte[] caller) {
        return MessageDigest.isEqual(askedBy, caller);
    }

    UUID id() {
        return id;
    }

    UUID memberId() {
        return memberId;
    }

    boolean isDryRun() {
        return dryRun;
    }

    ErasureState state() {
        return state;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    long version() {
        return version;
    }
}
