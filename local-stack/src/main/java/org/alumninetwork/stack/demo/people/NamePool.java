package org.alumninetwork.stack.demo.people;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.datafaker.Faker;
import org.alumninetwork.stack.demo.geography.DataFile;

/**
 * The names of one country or language, in its own script. Drawn once from Datafaker, because a faker keeps state that
 * threads would share; people then pick from the pool by their own chance.
 */
record NamePool(List<String> menGiven, List<String> womenGiven, List<String> menFamily, List<String> womenFamily) {

    /** Enough that namesakes are as common as in life, few enough that 45 pools are read in about a second. */
    private static final int DRAWS = 400;

    record Name(String given, String family) {}

    Name name(Draw draw) {
        return draw.chance(0.5)
                ? new Name(draw.oneOf(menGiven), draw.oneOf(menFamily))
                : new Name(draw.oneOf(womenGiven), draw.oneOf(womenFamily));
    }

    /** A pool with a locale names Datafaker's keys in its cells; one without holds the names themselves. */
    static NamePool of(NamedCsvRecord row, long seed) {
        String locale = row.getField("locale");
        return locale.isEmpty() ? written(row) : drawn(row, new Faker(Locale.forLanguageTag(locale), new Random(seed)));
    }

    private static NamePool written(NamedCsvRecord row) {
        return new NamePool(
                DataFile.list(row.getField("menGiven")),
                DataFile.list(row.getField("womenGiven")),
                DataFile.list(row.getField("menFamily")),
                DataFile.list(row.getField("womenFamily")));
    }

    private static NamePool drawn(NamedCsvRecord row, Faker faker) {
        return new NamePool(
                draws(faker, row.getField("menGiven")),
                draws(faker, row.getField("womenGiven")),
                draws(faker, row.getField("menFamily")),
                draws(faker, row.getField("womenFamily")));
    }

    private static List<String> draws(Faker faker, String key) {
        return Stream.generate(() -> faker.resolve(key))
                .limit(DRAWS)
                .map(String::strip)
                .distinct()
                .toList();
    }
}
