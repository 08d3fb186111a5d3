package org.alumninetwork.chapters.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Any body: a network, an association, a chapter, an institution or a mission. Together they form a tree. */
@Entity
@DynamicUpdate // what does not move or is not archived need not wait for what does: triggers look at single columns
public class Organisation {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private UUID parentId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> name;

    private String country;
    private String region;
    private String city;
    private String timeZone;
    private String language;
    private String email;
    private String website;
    private String rorId;
    private Instant archivedAt;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Organisation() {}

    static Organisation create(OrganisationDetails details, Instant now) {
        Organisation organisation = new Organisation();
        organisation.kind = details.kind();
        organisation.createdAt = now;
        organisation.amend(details, now);
        return organisation;
    }

    void amend(OrganisationDetails details, Instant now) {
        parentId = details.parentId();
        name = Map.copyOf(details.name());
        country = details.country();
        region = details.region();
        city = details.city();
        timeZone = details.timeZone();
        language = details.language();
        email = details.email();
        website = details.website();
        rorId = details.rorId();
        updatedAt = now;
    }

    OrganisationDetails details() {
        return new OrganisationDetails(
                kind, parentId, name, country, region, city, timeZone, language, email, website, rorId);
    }

    /** Keeps the record and its history; its offices give no rights from now on. */
    void archive(Instant now) {
        archivedAt = now;
        updatedAt = now;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where it is archived: then nothing of it changes any more
     */
    public void mustNotBeArchived() {
        if (archivedAt != null) {
            throw OrganisationProblems.ORGANISATION_ARCHIVED.because("It was archived at " + archivedAt + ".");
        }
    }

    /** The date there at that moment: terms begin and end on it. */
    public LocalDate dateAt(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(timeZone));
    }

    /** When the date there becomes the next one. */
    public Instant nextMidnight(Instant now) {
        return midnightAfter(now, ZoneId.of(timeZone));
    }

    /** As {@link #nextMidnight(Instant)}, where no more than the zone is known of an organisation. */
    public static Instant midnightAfter(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether there is a way to reach it. */
    public boolean hasContact() {
        return email != null || website != null;
    }

    public UUID id() {
        return id;
    }

    public OrganisationKind kind() {
        return kind;
    }

    Instant archivedAt() {
        return archivedAt;
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
