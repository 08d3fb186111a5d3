package org.alumninetwork.events.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How many seats an event has, to whom they go, and how many are taken, as the database counts them. */
@Embeddable
public class EventSeats {

    private Integer capacity;
    private int guestsMost;

    @Enumerated(EnumType.STRING)
    private QueuePolicy queuePolicy;

    private Integer offerHours;

    @Column(insertable = false, updatable = false)
    private int confirmed;

    @Column(insertable = false, updatable = false)
    private int offered;

    @Column(insertable = false, updatable = false)
    private int waiting;

    @Column(insertable = false, updatable = false)
    private long lastNumber;

    protected EventSeats() {}

    /** What is taken stays as it is. */
    void amend(EventDetails details) {
        capacity = details.capacity();
        guestsMost = details.guestsMost();
        queuePolicy = details.queuePolicy();
        offerHours = details.offerHours();
    }

    /** Places that somebody could still be given, offered ones left out; nothing where there is no limit. */
    public Optional<Integer> left() {
        return capacity().map(seats -> seats - confirmed - offered);
    }

    /**
     * Until when an offer made now can be accepted; nothing where places are given at once.
     *
     * @param close when registration closes
     */
    public Optional<Instant> offerDeadline(Instant now, Instant close) {
        return Optional.ofNullable(offerHours)
                .map(hours -> Collections.min(List.of(now.plus(Duration.ofHours(hours)), close)));
    }

    /** Nothing where there is no limit. */
    public Optional<Integer> capacity() {
        return Optional.ofNullable(capacity);
    }

    public int confirmed() {
        return confirmed;
    }

    /** Places that are kept for those to whom they are offered. */
    public int offered() {
        return offered;
    }

    /** Parties in the queue. */
    public int waiting() {
        return waiting;
    }

    /** Number of the latest registration, in the order of arrival; 0 before the first. */
    public long lastNumber() {
        return lastNumber;
    }

    public QueuePolicy queuePolicy() {
        return queuePolicy;
    }

    /** Most guests that one member may bring. */
    public int guestsMost() {
        return guestsMost;
    }

    Integer offerHours() {
        return offerHours;
    }
}
