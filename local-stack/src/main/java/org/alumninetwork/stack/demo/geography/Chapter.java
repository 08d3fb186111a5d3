package org.alumninetwork.stack.demo.geography;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A local network of Sweden Alumni Network: its country (ISO 3166-1 alpha-2), the city it meets in, its languages
 * (BCP 47) and the name pool that its people's names are drawn from.
 */
public record Chapter(
        String code,
        String country,
        Map<String, String> name,
        String city,
        ZoneId timeZone,
        List<String> languages,
        String names,
        List<String> cities) {

    public static List<Chapter> all() {
        return DataFile.rows("chapters.csv", Chapter::of);
    }

    private static Chapter of(NamedCsvRecord row) {
        String city = row.getField("city");
        return new Chapter(
                row.getField("code"),
                row.getField("country"),
                names(row),
                city,
                ZoneId.of(row.getField("timeZone")),
                DataFile.list(row.getField("languages")),
                row.getField("names"),
                homes(city, DataFile.list(row.getField("otherCities"))));
    }

    private static Map<String, String> names(NamedCsvRecord row) {
        return Map.of(
                "sv", "Sverige Alumninätverket i " + row.getField("countrySv"),
                "en", "Sweden Alumni Network in " + row.getField("countryEn"));
    }

    /** The chapter's own city counts twice: most alumni live where the network meets. */
    private static List<String> homes(String city, List<String> others) {
        return Stream.concat(Stream.of(city, city), others.stream()).toList();
    }
}
