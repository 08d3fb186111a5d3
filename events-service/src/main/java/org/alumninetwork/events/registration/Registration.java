package org.alumninetwork.events.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A member's place at an event, or in its queue. Rows come from {@link RegistrationRepository#admit}. */
@Entity
public class Registration {

    @Id
    private UUID id;

    private UUID eventId;
    private UUID memberId;
    private long number;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    @Enumerated(EnumType.STRING)
    private RegistrationReason reason;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Registration() {}

    void cancel(RegistrationReason why, Instant now) {
        state = RegistrationState.CANCELLED;
        reason = why;
        updatedAt = now;
    }

    /** Whether it can be given back: it holds a place, or waits for one. */
    boolean isPendingOrHeld() {
        return switch (state) {
            case PENDING, CONFIRMED, WAITLISTED, OFFERED -> true;
            case CANCELLED, DECLINED, ATTENDED, NO_SHOW -> false;
        };
    }

    boolean isWaiting() {
        return state == RegistrationState.WAITLISTED;
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    UUID memberId() {
        return memberId;
    }

    long number() {
        return number;
    }

    RegistrationState state() {
        return state;
    }

    RegistrationReason reason() {
        return reason;
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
