package org.alumninetwork.members.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A member asked another one for contact, and perhaps for mentoring. */
@Entity
class ContactRequest {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID fromMemberId;
    private UUID toMemberId;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String message;

    @Enumerated(EnumType.STRING)
    private ContactState state;

    private Instant createdAt;
    private Instant decidedAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected ContactRequest() {}

    static ContactRequest ask(UUID from, RequestContact asked, Instant now) {
        ContactRequest request = new ContactRequest();
        request.fromMemberId = from;
        request.toMemberId = asked.memberId();
        request.kind = asked.kind();
        request.message = asked.message();
        request.state = ContactState.PENDING;
        request.createdAt = now;
        request.updatedAt = now;
        return request;
    }

    void answer(ContactState answer, Instant now) {
        mustBe(ContactState.PENDING);
        state = answer;
        decidedAt = now;
        updatedAt = now;
    }

    void end(Instant now) {
        mustBe(ContactState.ACCEPTED);
        state = ContactState.ENDED;
        updatedAt = now;
    }

    boolean isMentoring() {
        return kind == ContactKind.MENTORING;
    }

    boolean isBetween(UUID member) {
        return fromMemberId.equals(member) || toMemberId.equals(member);
    }

    private void mustBe(ContactState needed) {
        if (state != needed) {
            throw ContactProblems.CONTACT_STATE_FORBIDS.because("It is " + state + ".");
        }
    }

    UUID id() {
        return id;
    }

    UUID fromMemberId() {
        return fromMemberId;
    }

    UUID toMemberId() {
        return toMemberId;
    }

    ContactKind kind() {
        return kind;
    }

    String message() {
        return message;
    }

    ContactState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
