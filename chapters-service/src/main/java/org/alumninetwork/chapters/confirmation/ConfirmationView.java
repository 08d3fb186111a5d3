package org.alumninetwork.chapters.confirmation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A confirmation as the chapter's officers and those above see it; it never changes. */
@Schema(description = "What a chapter confirmed of itself.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("chapter-confirmation")
public record ConfirmationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID chapterId,
        @Schema(required = true) ConfirmationKind kind,

        @Schema(required = true, description = "On the chapter's local date")
        LocalDate confirmedOn,

        @Schema(format = "uri") String document,

        @Schema(description = "Who confirmed it; absent for an administrator and who is forgotten")
        UUID memberId,

        @Schema(required = true) Instant createdAt)
        implements Versioned {

    static ConfirmationView of(Confirmation confirmation) {
        return new ConfirmationView(
                confirmation.id(),
                confirmation.chapterId(),
                confirmation.kind(),
                confirmation.confirmedOn(),
                confirmation.document(),
                confirmation.memberId(),
                confirmation.createdAt());
    }

    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public long version() {
        return 0;
    }
}
