package org.alumninetwork.stack.demo.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import org.alumninetwork.stack.demo.people.Population;

/**
 * A registry's export in the state in which registries send them: to be written to a stream of any length in flat
 * memory, always the same for the same description.
 *
 * @param rows how many rows at most, bad and repeated ones included
 * @param people how many people at most
 * @param emptyFields the share of people of whom one field is not known, 0 to 1
 * @param quotedNewlines the share of people whose programme is broken over two lines, 0 to 1
 * @param duplicates how many rows repeat an earlier one
 * @param bad how many rows of each kind are wrong; spread over the file, each about a person of its own
 * @param changed the share of people with another mail address than in the unchanged file, 0 to 1
 */
public record RegistryFile(
        Population population,
        long rows,
        long people,
        RegistryFormat format,
        boolean byteOrderMark,
        double emptyFields,
        double quotedNewlines,
        long duplicates,
        Map<BadRow, Integer> bad,
        double changed) {

    private static final double SOME = 0.02;

    public RegistryFile {
        bad = Map.copyOf(bad);
        if ((total(bad) + duplicates) * 2 > rows) {
            throw new IllegalArgumentException("At most half of the rows can be bad or repeated");
        }
    }

    /** Good rows only, with some empty fields and quoted line breaks, separated by commas. */
    public static RegistryFile ofRows(Population population, long rows) {
        return new RegistryFile(
                population, rows, rows, RegistryFormat.COMMA_SEPARATED, false, SOME, SOME, 0, Map.of(), 0);
    }

    /** Every row of the first {@code people} of a population, as a registry keeps them: complete and right. */
    public static RegistryFile ofPeople(Population population, long people) {
        return new RegistryFile(
                population, Long.MAX_VALUE, people, RegistryFormat.COMMA_SEPARATED, false, 0, 0, 0, Map.of(), 0);
    }

    public RegistryFile as(RegistryFormat otherFormat) {
        return new RegistryFile(
                population,
                rows,
                people,
                otherFormat,
                byteOrderMark,
                emptyFields,
                quotedNewlines,
                duplicates,
                bad,
                changed);
    }

    /** Begins with U+FEFF, as spreadsheets do; NDJSON never does (RFC 8259, section 8.1). */
    public RegistryFile withByteOrderMark() {
        return new RegistryFile(
                population, rows, people, format, true, emptyFields, quotedNewlines, duplicates, bad, changed);
    }

    public RegistryFile withDuplicates(long count) {
        return new RegistryFile(
                population, rows, people, format, byteOrderMark, emptyFields, quotedNewlines, count, bad, changed);
    }

    public RegistryFile withBad(BadRow kind, int count) {
        Map<BadRow, Integer> more = new EnumMap<>(BadRow.class);
        more.putAll(bad);
        more.put(kind, count);
        return new RegistryFile(
                population,
                rows,
                people,
                format,
                byteOrderMark,
                emptyFields,
                quotedNewlines,
                duplicates,
                more,
                changed);
    }

    public RegistryFile withChanged(double share) {
        return new RegistryFile(
                population, rows, people, format, byteOrderMark, emptyFields, quotedNewlines, duplicates, bad, share);
    }

    /** Writes the whole file and leaves the stream open. */
    public RegistryFileSummary writeTo(OutputStream stream) throws IOException {
        RowOutput output = RowOutput.to(stream, format, byteOrderMark);
        RegistryFileSummary summary = new RegistryFileRun(this, output).write();
        output.flush();
        return summary;
    }

    private static long total(Map<BadRow, Integer> bad) {
        return bad.values().stream().mapToLong(Integer::longValue).sum();
    }
}
