package org.alumninetwork.chapters.confirmation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What a chapter confirmed of itself on a day: evidence for its certification. */
@Entity
@Table(name = "chapter_confirmation")
class Confirmation {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID chapterId;

    @Enumerated(EnumType.STRING)
    private ConfirmationKind kind;

    private LocalDate confirmedOn;
    private String document;
    private UUID memberId;
    private Instant createdAt;

    protected Confirmation() {}

    /**
     * @param memberId null for an administrator
     */
    static Confirmation of(UUID chapterId, ConfirmChapter confirm, UUID memberId, LocalDate today, Instant now) {
        Confirmation confirmation = new Confirmation();
        confirmation.chapterId = chapterId;
        confirmation.kind = confirm.kind();
        confirmation.confirmedOn = today;
        confirmation.document = confirm.document();
        confirmation.memberId = memberId;
        confirmation.createdAt = now;
        return confirmation;
    }

    UUID id() {
        return id;
    }

    UUID chapterId() {
        return chapterId;
    }

    ConfirmationKind kind() {
        return kind;
    }

    LocalDate confirmedOn() {
        return confirmedOn;
    }

    String document() {
        return document;
    }

    UUID memberId() {
        return memberId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
