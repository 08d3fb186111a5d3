package org.alumninetwork.chapters.award;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What an organisation gives to members for what they did, by a rule. */
@Entity
public class Award {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID organisationId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> name;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> description;

    @JdbcTypeCode(SqlTypes.JSON)
    private AwardRule rule;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Award() {}

    static Award of(AwardDetails details, Instant now) {
        Award award = new Award();
        award.organisationId = details.organisationId();
        award.createdAt = now;
        award.amend(details, now);
        return award;
    }

    void amend(AwardDetails details, Instant now) {
        name = Map.copyOf(details.name());
        description = details.description();
        rule = details.rule();
        updatedAt = now;
    }

    AwardDetails details() {
        return new AwardDetails(organisationId, name, description, rule);
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public AwardRule rule() {
        return rule;
    }

    long version() {
        return version;
    }

    AwardView view() {
        return new AwardView(id, organisationId, name, description, rule, createdAt, updatedAt, version);
    }
}
