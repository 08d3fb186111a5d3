package org.alumninetwork.members.mentoring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody is a mentor for so many at a time. */
@Entity
public class MentoringOffer {

    @Id
    private UUID memberId;

    private List<String> topics;
    private String message;
    private int capacity;
    private int taken;
    private boolean paused;
    private Instant updatedAt;

    @Version
    private long version;

    protected MentoringOffer() {}

    static MentoringOffer of(UUID member) {
        MentoringOffer offer = new MentoringOffer();
        offer.memberId = member;
        return offer;
    }

    void amend(MentoringDetails details, Instant now) {
        topics = details.topics();
        message = details.message();
        capacity = details.capacity();
        paused = details.paused();
        updatedAt = now;
    }

    /** Whether somebody may ask for a place. */
    public boolean isOpen() {
        return !paused && taken < capacity;
    }

    MentoringDetails details() {
        return new MentoringDetails(topics, message, capacity, paused);
    }

    UUID memberId() {
        return memberId;
    }

    int taken() {
        return taken;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
