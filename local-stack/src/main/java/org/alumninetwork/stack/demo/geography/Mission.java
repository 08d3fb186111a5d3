package org.alumninetwork.stack.demo.geography;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A Swedish embassy: the mission that the alumni of its country work with. */
public record Mission(String code, String country, String city, ZoneId timeZone, Map<String, String> name) {

    public static List<Mission> all() {
        return DataFile.rows("missions.csv", Mission::of);
    }

    private static Mission of(NamedCsvRecord row) {
        return new Mission(
                row.getField("code"),
                row.getField("country"),
                row.getField("city"),
                ZoneId.of(row.getField("timeZone")),
                Map.of("sv", row.getField("nameSv"), "en", row.getField("nameEn")));
    }
}
