package org.alumninetwork.events.question;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Something that a host asks those who register. */
@Entity
public class Question {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID eventId;

    private UUID organisationId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> text;

    @Enumerated(EnumType.STRING)
    private QuestionType type;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<QuestionOption> options;

    private boolean required;

    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private long version;

    protected Question() {}

    static Question of(UUID event, QuestionDetails details, Instant now) {
        Question question = new Question();
        question.eventId = event;
        question.createdAt = now;
        question.amend(details, now);
        return question;
    }

    void amend(QuestionDetails details, Instant now) {
        organisationId = details.organisationId();
        text = Map.copyOf(details.text());
        type = details.type();
        options = List.copyOf(details.options());
        required = details.required();
        updatedAt = now;
    }

    QuestionDetails details() {
        return new QuestionDetails(organisationId, text, type, options, required);
    }

    /** What is wrong with an answer; nothing where it is one. */
    public Optional<String> faultOf(String answer) {
        return AnswerForm.faultOf(answer, details());
    }

    public boolean isRequired() {
        return required;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
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
