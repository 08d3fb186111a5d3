package org.alumninetwork.members.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alumninetwork.members.member.MemberFeed;
import org.alumninetwork.members.source.FileColumn;

/** The steps of one import, with its names and values in their SQL. */
final class StepSql {

    private final ClaimedImport claimed;
    private final Instant now;
    private final String rows;
    private final List<Step> steps = new ArrayList<>();

    /** @param rows the table that holds the rows of those people whom the statements are about */
    StepSql(ClaimedImport claimed, Instant now, String rows) {
        this.claimed = claimed;
        this.now = now;
        this.rows = rows;
    }

    /** @param share of the whole work that is done after the step, 0 to 1, as measured */
    record Step(List<String> statements, double share) {}

    void add(double share, List<String> statements) {
        steps.add(new Step(statements.stream().map(this::filled).toList(), share));
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    ClaimedImport claimed() {
        return claimed;
    }

    /** Columns of a person that the file has, in the order of {@link CopyLine}. */
    Stream<FileColumn> presentFields() {
        return CopyLine.OF_PERSON.stream().filter(column -> claimed.has(column.key()));
    }

    /** What the source owns becomes what it says; what it does not own is filled where it was empty. */
    String newValue(FileColumn column) {
        String name = nameOf(column);
        return claimed.owns(column.key()) ? "r." + name : "coalesce(m.%1$s, r.%1$s)".formatted(name);
    }

    static String nameOf(FileColumn column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    /** Names and values that are no text of anybody's. */
    private String filled(String statement) {
        return statement
                .replace("%evidence%", MemberFeed.EVIDENCE)
                .replace("%staged%", new StagingTable(claimed.id()).name())
                .replace("%rows%", rows)
                .replace("%import%", "cast('" + claimed.id() + "' as uuid)")
                .replace("%source%", "cast('" + claimed.sourceId() + "' as uuid)")
                .replace("%amended%", "cast(" + claimed.timesAmended() + " as bigint)")
                .replace("%sent%", "cast('" + claimed.sentAt() + "' as timestamptz)")
                .replace("%verified%", claimed.owns("affiliations") ? "%now%" : "null")
                .replace("%now%", "cast('" + now + "' as timestamptz)");
    }
}
