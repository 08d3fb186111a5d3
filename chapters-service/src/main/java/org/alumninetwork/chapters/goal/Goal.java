package org.alumninetwork.chapters.goal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What an organisation, a mission most often, wants to reach in some years with the help of alumni. */
@Entity
class Goal {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID organisationId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> description;

    private LocalDate startsOn;
    private LocalDate endsOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Target> targets;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Goal() {}

    static Goal of(GoalDetails details, Instant now) {
        Goal goal = new Goal();
        goal.organisationId = details.organisationId();
        goal.createdAt = now;
        goal.amend(details, now);
        return goal;
    }

    void amend(GoalDetails details, Instant now) {
        title = Map.copyOf(details.title());
        description = details.description();
        startsOn = details.startsOn();
        endsOn = details.endsOn();
        targets = List.copyOf(details.targets());
        updatedAt = now;
    }

    GoalDetails details() {
        return new GoalDetails(organisationId, title, description, startsOn, endsOn, targets);
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    List<Target> targets() {
        return targets;
    }

    long version() {
        return version;
    }

    GoalView view() {
        return new GoalView(
                id, organisationId, title, description, startsOn, endsOn, targets, createdAt, updatedAt, version);
    }
}
