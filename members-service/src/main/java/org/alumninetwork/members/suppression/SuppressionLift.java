package org.alumninetwork.members.suppression;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** Somebody's identifiers are no longer refused. */
@Entity
class SuppressionLift {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private List<String> identifiers;
    private String reason;
    private String liftedBy;
    private Instant liftedAt;

    @Version
    private long version;

    protected SuppressionLift() {}

    static SuppressionLift of(List<String> identifiers, String reason, String by, Instant now) {
        SuppressionLift lift = new SuppressionLift();
        lift.identifiers = List.copyOf(identifiers);
        lift.reason = reason;
        lift.liftedBy = by;
        lift.liftedAt = now;
        return lift;
    }

    UUID id() {
        return id;
    }

    List<String> identifiers() {
        return identifiers;
    }

    String reason() {
        return reason;
    }

    String liftedBy() {
        return liftedBy;
    }

    Instant liftedAt() {
        return liftedAt;
    }

    long version() {
        return version;
    }
}
