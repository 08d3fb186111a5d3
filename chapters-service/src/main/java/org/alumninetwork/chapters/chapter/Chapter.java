package org.alumninetwork.chapters.chapter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The certification of a local network; it has the id of its organisation. */
@Entity
public class Chapter {

    @Id
    private UUID id;

    private UUID certifierId;

    @Enumerated(EnumType.STRING)
    private CertificationState state;

    private Instant stateSince;
    private LocalDate mendBy;
    private String statement;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Attachment> attachments;

    private Instant appliedAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Chapter() {}

    static Chapter apply(ApplyForCertification application, UUID certifierId, Instant now) {
        Chapter chapter = new Chapter();
        chapter.id = application.organisationId();
        chapter.certifierId = certifierId;
        chapter.applyWith(application, now);
        return chapter;
    }

    /** Also for one that was dissolved, or refused, and asks again. */
    void applyWith(ApplyForCertification application, Instant now) {
        statement = application.statement();
        attachments = application.attachments() == null ? List.of() : List.copyOf(application.attachments());
        appliedAt = now;
        become(CertificationState.APPLIED, null, now);
    }

    /**
     * The database refuses a state that does not follow the present one.
     *
     * @param mendBy until when what is amiss may be mended, or null
     */
    public void become(CertificationState next, LocalDate mendBy, Instant now) {
        state = next;
        stateSince = now;
        this.mendBy = mendBy;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID certifierId() {
        return certifierId;
    }

    public CertificationState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public LocalDate mendBy() {
        return mendBy;
    }

    String statement() {
        return statement;
    }

    List<Attachment> attachments() {
        return attachments;
    }

    public Instant appliedAt() {
        return appliedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
