package org.alumninetwork.events.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a host asks those who register. */
@Schema(description = "Something that a host asks those who register.")
@FeedData(
        value = "question",
        happenings = {"changed", "deleted"})
public record QuestionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID eventId,

        @Schema(required = true, description = "The host that asks, and whose officers read the answers")
        UUID organisationId,

        @Schema(required = true, description = "The question by language tag")
        Map<String, String> text,

        @Schema(required = true) QuestionType type,
        @Schema(required = true) List<QuestionOption> options,
        @Schema(required = true) boolean required,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static QuestionView of(Question question) {
        QuestionDetails details = question.details();
        return new QuestionView(
                question.id(),
                question.eventId(),
                details.organisationId(),
                details.text(),
                details.type(),
                details.options(),
                details.required(),
                question.createdAt(),
                question.updatedAt(),
                question.version());
    }
}
