package org.alumninetwork.chapters.chapter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** With what a chapter applied, for its officers and those above. What is still missing is told by its standing. */
@Schema(description = "With what a chapter applied. What is still missing is told by its standing.")
public record ApplicationView(
        @Schema(required = true) UUID chapterId,
        @Schema(required = true) String statement,
        @Schema(required = true) List<Attachment> attachments,
        @Schema(required = true) Instant appliedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static ApplicationView of(Chapter chapter) {
        return new ApplicationView(
                chapter.id(), chapter.statement(), chapter.attachments(), chapter.appliedAt(), chapter.version());
    }
}
