package org.alumninetwork.events.quota;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Seats of an event for some categories of registrations. Quotas may overlap: a party counts in each that covers it. */
@Entity
public class Quota {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID eventId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> categories;

    private int seats;

    @Column(insertable = false, updatable = false)
    private int taken;

    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private long version;

    protected Quota() {}

    static Quota of(UUID event, QuotaDetails details, Instant now) {
        Quota quota = new Quota();
        quota.eventId = event;
        quota.createdAt = now;
        quota.amend(details, now);
        return quota;
    }

    void amend(QuotaDetails details, Instant now) {
        name = Map.copyOf(details.name());
        categories = List.copyOf(details.categories());
        seats = details.seats();
        updatedAt = now;
    }

    QuotaDetails details() {
        return new QuotaDetails(name, categories, seats);
    }

    /** Places that it has for its categories, taken or not. */
    public int seats() {
        return seats;
    }

    /** Places that somebody of its categories could still be given. */
    public int seatsLeft() {
        return seats - taken;
    }

    public boolean covers(String category) {
        return category != null && categories.contains(category);
    }

    public List<String> categories() {
        return categories;
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    int taken() {
        return taken;
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
