package org.alumninetwork.members.source;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A registry that synchronises, with the fields for which it is the authority. */
@Entity
public class Source {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String code;
    private String name;
    private UUID organisationId;
    private List<String> authority;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, FileColumn> columns;

    private int snapshotGuardPercent;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Source() {}

    static Source create(SourceDetails details, Instant now) {
        Source source = new Source();
        source.code = details.code();
        source.createdAt = now;
        source.amend(details, now);
        return source;
    }

    void amend(SourceDetails details, Instant now) {
        name = details.name();
        organisationId = details.organisationId();
        authority =
                details.authority().stream().map(SourceField::key).distinct().toList();
        columns = Map.copyOf(details.columns());
        snapshotGuardPercent = details.snapshotGuardPercent();
        updatedAt = now;
    }

    SourceDetails details() {
        return new SourceDetails(
                code, name, organisationId, SourceField.ofKeys(authority), columns, snapshotGuardPercent);
    }

    /** The purpose of the consent by which a member lets this registry be told what the member keeps. */
    public String consentPurpose() {
        return RegistryConsent.purposeFor(code);
    }

    /** By their names in JSON. */
    public Set<String> authorityKeys() {
        return authority.stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Which column of the file is which. */
    public Map<String, FileColumn> columns() {
        return columns;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public UUID organisationId() {
        return organisationId;
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
