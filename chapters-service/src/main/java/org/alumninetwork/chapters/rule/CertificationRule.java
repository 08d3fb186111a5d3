package org.alumninetwork.chapters.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** One version of what a certifier demands of its chapters; it never changes, another one follows it. */
@Entity
class CertificationRule {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID certifierId;

    @Enumerated(EnumType.STRING)
    private RuleCode code;

    private int needed;
    private int windowMonths;
    private int graceDays;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private Instant createdAt;

    protected CertificationRule() {}

    static CertificationRule of(RuleDetails details, Instant now) {
        CertificationRule rule = new CertificationRule();
        rule.certifierId = details.certifierId();
        rule.code = details.code();
        rule.needed = details.needed();
        rule.windowMonths = details.windowMonths();
        rule.graceDays = details.graceDays();
        rule.validFrom = details.validFrom();
        rule.createdAt = now;
        return rule;
    }

    /** The next version begins on that day. */
    void endBefore(LocalDate next) {
        validUntil = next.minusDays(1);
    }

    RuleView view() {
        return new RuleView(
                id,
                certifierId,
                code,
                needed,
                windowMonths,
                graceDays,
                validFrom,
                validUntil,
                createdAt,
                validUntil == null ? 0 : 1);
    }

    UUID id() {
        return id;
    }

    LocalDate validFrom() {
        return validFrom;
    }
}
