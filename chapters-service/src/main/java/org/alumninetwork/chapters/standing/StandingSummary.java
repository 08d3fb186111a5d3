package org.alumninetwork.chapters.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.chapters.chapter.CertificationState;
import org.alumninetwork.chapters.rule.RuleCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one of many chapters stands today: what is amiss, and by when it is to be mended. */
@Schema(description = "How one of many chapters stands: what is amiss, and by when it is to be mended.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandingSummary(
        @Schema(required = true) UUID chapterId,
        @Schema(required = true) CertificationState state,

        @Schema(required = true, minimum = "0", maximum = "100", description = "How many rules are met")
        int met,

        @Schema(required = true, maxItems = 100, description = "Rules that are not met")
        List<RuleCode> unmet,

        @Schema(description = "The first day by which something is to be mended; absent where nothing is amiss")
        LocalDate mendBy) {

    static StandingSummary of(UUID chapter, CertificationState state, List<Measurement> measured) {
        List<Measurement> unmet =
                measured.stream().filter(measurement -> !measurement.met()).toList();
        return new StandingSummary(
                chapter,
                state,
                measured.size() - unmet.size(),
                unmet.stream().map(Measurement::code).toList(),
                unmet.stream()
                        .map(Measurement::mendBy)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }
}
