package org.alumninetwork.chapters.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.chapters.chapter.CertificationState;
import org.alumninetwork.chapters.chapter.Chapter;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What was decided on a chapter's certification, by whom and why; it stands, and can be appealed once. */
@Entity
@Table(name = "certification_decision")
class Decision {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID chapterId;

    @Enumerated(EnumType.STRING)
    private CertificationState fromState;

    @Enumerated(EnumType.STRING)
    private CertificationState toState;

    private boolean automatic;
    private UUID decidedBy;
    private Instant decidedAt;
    private String reasons;

    @JdbcTypeCode(SqlTypes.JSON)
    private String standing;

    private LocalDate mendBy;
    private LocalDate appealUntil;
    private Instant appealedAt;
    private String appealGrounds;

    protected Decision() {}

    /**
     * @param standing the standing of each rule, as JSON
     */
    static Decision on(Chapter chapter, Verdict verdict, String standing, Instant now) {
        Decision decision = new Decision();
        decision.chapterId = chapter.id();
        decision.fromState = chapter.state();
        decision.toState = verdict.toState();
        decision.automatic = verdict.automatic();
        decision.decidedBy = verdict.decidedBy();
        decision.decidedAt = now;
        decision.reasons = verdict.reasons();
        decision.standing = standing;
        decision.mendBy = verdict.mendBy();
        decision.appealUntil = verdict.appealUntil();
        return decision;
    }

    /** Only a decision that takes something can be appealed, once and until its day. */
    boolean canBeAppealed(LocalDate today) {
        return appealUntil != null && !today.isAfter(appealUntil) && appealedAt == null;
    }

    void appeal(String grounds, Instant now) {
        appealedAt = now;
        appealGrounds = grounds;
    }

    UUID id() {
        return id;
    }

    UUID chapterId() {
        return chapterId;
    }

    CertificationState fromState() {
        return fromState;
    }

    CertificationState toState() {
        return toState;
    }

    boolean isAutomatic() {
        return automatic;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String reasons() {
        return reasons;
    }

    String standing() {
        return standing;
    }

    LocalDate mendBy() {
        return mendBy;
    }

    LocalDate appealUntil() {
        return appealUntil;
    }

    Optional<Instant> appealedAt() {
        return Optional.ofNullable(appealedAt);
    }

    String appealGrounds() {
        return appealGrounds;
    }
}
