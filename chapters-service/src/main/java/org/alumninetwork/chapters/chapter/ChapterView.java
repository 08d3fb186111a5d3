package org.alumninetwork.chapters.chapter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The certification of a chapter as everybody may see it, and as the other services keep it. */
@Schema(description = "The certification of a local network; name, place and board are those of its organisation.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("certification")
public record ChapterView(
        @Schema(required = true, description = "The id of the organisation")
        UUID id,

        @Schema(required = true, description = "The same id, as the other records name it")
        UUID organisationId,

        @Schema(required = true, description = "The network or association that certifies it")
        UUID certifierId,

        @Schema(required = true) CertificationState state,

        @Schema(required = true, description = "Since when it is in that state")
        Instant stateSince,

        @Schema(description = "Until when what is amiss may be mended, on the chapter's local date")
        LocalDate mendBy,

        @Schema(required = true) Instant appliedAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static ChapterView of(Chapter chapter) {
        return new ChapterView(
                chapter.id(),
                chapter.id(),
                chapter.certifierId(),
                chapter.state(),
                chapter.stateSince(),
                chapter.mendBy(),
                chapter.appliedAt(),
                chapter.updatedAt(),
                chapter.version());
    }
}
