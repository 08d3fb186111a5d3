package org.alumninetwork.chapters.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.chapters.rule.RuleCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a chapter met one rule on a day, and by what evidence. */
@Schema(description = "Whether a chapter met one rule on a day, and by what evidence.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleStanding(
        @Schema(required = true) RuleCode code,

        @Schema(required = true, description = "The version of the rule that was in force")
        UUID ruleId,

        @Schema(required = true) boolean met,

        @Schema(required = true, description = "How many there were")
        int counted,

        @Schema(required = true, description = "How many were needed")
        int needed,

        @Schema(required = true, description = "First day on which evidence counted")
        LocalDate from,

        @Schema(required = true, description = "Last day on which evidence counted")
        LocalDate to,

        @Schema(
                required = true,
                description =
                        "The newest of what was counted, at most 20: ids of terms, events, reports or confirmations. Members are counted and never named. Events, and how many came, count as their hosts tell, also those that were published after they were over: look at them before you decide")
        List<UUID> evidence,

        @Schema(required = true, description = "Types of required offices that nobody held")
        List<String> missing,

        @Schema(
                description =
                        "The first day on which it was found not to be met; absent where it is met or not yet found")
        LocalDate unmetSince,

        @Schema(description = "Until when it may be mended; absent where it is met")
        LocalDate mendBy) {}
