package org.alumninetwork.chapters.office;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A position in an organisation, whoever holds it. */
@Entity
public class Office {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID organisationId;
    private String type;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;

    private boolean single;
    private boolean required;
    private boolean maySign;
    private Integer termMonths;
    private Integer termsInRow;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Office() {}

    static Office create(UUID organisationId, OfficeDetails details, Instant now) {
        Office office = new Office();
        office.organisationId = organisationId;
        office.type = details.type();
        office.createdAt = now;
        office.amend(details, now);
        return office;
    }

    void amend(OfficeDetails details, Instant now) {
        title = Map.copyOf(details.title());
        single = details.single();
        required = Boolean.TRUE.equals(details.required());
        maySign = Boolean.TRUE.equals(details.maySign());
        termMonths = details.termMonths();
        termsInRow = details.termsInRow();
        updatedAt = now;
    }

    OfficeDetails details() {
        return new OfficeDetails(type, title, single, required, maySign, termMonths, termsInRow);
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public String type() {
        return type;
    }

    public Map<String, String> title() {
        return title;
    }

    /** Whether one person at a time holds it. */
    public boolean isSingle() {
        return single;
    }

    /** The organisation is to have somebody in it: a vacancy is told. */
    public boolean isRequired() {
        return required;
    }

    /** How long a regular term is, in months, where that is laid down; the longest that one can be. */
    public Optional<Integer> termMonths() {
        return Optional.ofNullable(termMonths);
    }

    /** Most regular terms that one member holds it without a break, where that is laid down. */
    public Optional<Integer> termsInRow() {
        return Optional.ofNullable(termsInRow);
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
