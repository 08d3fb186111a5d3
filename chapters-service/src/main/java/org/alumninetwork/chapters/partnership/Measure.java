package org.alumninetwork.chapters.partnership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A practical step that follows from an agreement, with who takes it until when. */
@Entity
@Table(name = "partnership_measure")
class Measure {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID partnershipId;
    private UUID ownerId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;

    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private MeasureState state;

    private LocalDate doneOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> eventIds;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Measure() {}

    static Measure of(UUID partnershipId, MeasureDetails details, LocalDate today, Instant now) {
        Measure measure = new Measure();
        measure.partnershipId = partnershipId;
        measure.createdAt = now;
        measure.amend(details, today, now);
        return measure;
    }

    /**
     * @param today the day on which it is done, where it is done now
     */
    void amend(MeasureDetails details, LocalDate today, Instant now) {
        ownerId = details.ownerId();
        title = Map.copyOf(details.title());
        dueOn = details.dueOn();
        MeasureState next = details.state() == null ? MeasureState.OPEN : details.state();
        if (next != state) {
            doneOn = next == MeasureState.DONE ? today : null;
        }
        state = next;
        eventIds = details.eventIds() == null ? List.of() : List.copyOf(details.eventIds());
        updatedAt = now;
    }

    MeasureDetails details() {
        return new MeasureDetails(ownerId, title, dueOn, state, eventIds);
    }

    UUID id() {
        return id;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    long version() {
        return version;
    }

    MeasureView view() {
        return new MeasureView(
                id, partnershipId, ownerId, title, dueOn, state, doneOn, eventIds, createdAt, updatedAt, version);
    }
}
