package org.alumninetwork.members.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.alumninetwork.members.source.RegistryConsent;
import org.hibernate.annotations.UuidGenerator;

/** What a member agreed to; never changed, only withdrawn. */
@Entity
class Consent {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID memberId;
    private String purpose;
    private String wordingVersion;

    @Enumerated(EnumType.STRING)
    private ConsentManner manner;

    private String proof;
    private Instant givenAt;
    private Instant withdrawnAt;

    @Version
    private long version;

    protected Consent() {}

    static Consent give(UUID member, GiveConsent given, Instant now) {
        Consent consent = new Consent();
        consent.memberId = member;
        consent.purpose = given.purpose();
        consent.wordingVersion = given.wordingVersion();
        consent.manner = given.manner();
        consent.proof = given.proof();
        consent.givenAt = now;
        return consent;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    /** What a registry is told of the member follows from it. */
    boolean isForARegistry() {
        return RegistryConsent.isThePurpose(purpose);
    }

    UUID id() {
        return id;
    }

    UUID memberId() {
        return memberId;
    }

    String purpose() {
        return purpose;
    }

    String wordingVersion() {
        return wordingVersion;
    }

    ConsentManner manner() {
        return manner;
    }

    String proof() {
        return proof;
    }

    Instant givenAt() {
        return givenAt;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    long version() {
        return version;
    }
}
