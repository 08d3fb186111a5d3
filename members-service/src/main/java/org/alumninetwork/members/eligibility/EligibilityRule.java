package org.alumninetwork.members.eligibility;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** One version of what makes somebody eligible for an organisation; never changed. */
@Entity
@Immutable
class EligibilityRule {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID organisationId;
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<EligibilityCriterion> criteria;

    private Instant createdAt;

    protected EligibilityRule() {}

    static EligibilityRule create(NewEligibilityRule rule, int number, Instant now) {
        EligibilityRule created = new EligibilityRule();
        created.organisationId = rule.organisationId();
        created.number = number;
        created.criteria = rule.criteria();
        created.createdAt = now;
        return created;
    }

    boolean asksForEvidence() {
        return !criteria.isEmpty();
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    int number() {
        return number;
    }

    List<EligibilityCriterion> criteria() {
        return criteria;
    }

    Instant createdAt() {
        return createdAt;
    }
}
