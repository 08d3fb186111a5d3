package org.alumninetwork.chapters.announcement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.award.RecipientView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who received an award, as everybody sees it. */
@Schema(name = "AwardAnnouncement", description = "Who received an award, and what was said of them.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnnouncementView(
        @Schema(required = true) UUID cycleId,
        @Schema(required = true) UUID awardId,

        @Schema(required = true, minimum = "1900", maximum = "2200", examples = "2027")
        int year,

        @Schema(required = true) Instant announcedAt,

        @Schema(description = "By language tag") Map<String, String> citation,

        @Schema(required = true, description = "More than one where they share the first place", maxItems = 1000)
        List<RecipientView> recipients) {}
