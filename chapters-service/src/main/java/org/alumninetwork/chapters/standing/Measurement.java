package org.alumninetwork.chapters.standing;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.chapters.rule.RuleCode;

/**
 * What was counted for one rule and one chapter.
 *
 * @param unmetSince when it was found not to be met; null where it was not
 * @param foundMendBy until when what was found may be mended; null where nothing was found
 * @param nextEnd when the next event ends that will count from then on; null where none is under way
 */
public record Measurement(
        UUID chapterId,
        UUID ruleId,
        RuleCode code,
        int counted,
        int needed,
        LocalDate since,
        LocalDate day,
        int graceDays,
        List<UUID> evidence,
        List<String> missing,
        LocalDate unmetSince,
        LocalDate foundMendBy,
        Instant nextEnd) {

    static Measurement of(Tuple row) {
        return new Measurement(
                row.get("chapter_id", UUID.class),
                row.get("rule_id", UUID.class),
                RuleCode.valueOf(row.get("code", String.class)),
                row.get("counted", Integer.class),
                row.get("needed", Integer.class),
                row.get("since", LocalDate.class),
                row.get("day", LocalDate.class),
                row.get("grace_days", Integer.class),
                listed(row, "evidence").stream().map(UUID::fromString).toList(),
                listed(row, "missing"),
                row.get("found_on", LocalDate.class),
                row.get("mend_by", LocalDate.class),
                row.get("next_end", Instant.class));
    }

    public boolean met() {
        return counted >= needed;
    }

    /** Until when it may be mended, should it not be met. */
    public LocalDate mendBy() {
        return foundMendBy == null ? day.plusDays(graceDays) : foundMendBy;
    }

    public RuleStanding standing() {
        return new RuleStanding(
                code,
                ruleId,
                met(),
                counted,
                needed,
                since.plusDays(1),
                day,
                evidence,
                missing,
                met() ? null : unmetSince,
                met() ? null : mendBy());
    }

    private static List<String> listed(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, String.class))
                .filter(text -> !text.isEmpty())
                .map(text -> Arrays.asList(text.split(",")))
                .orElse(List.of());
    }
}
