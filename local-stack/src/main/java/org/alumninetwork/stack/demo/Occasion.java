package org.alumninetwork.stack.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.alumninetwork.stack.demo.geography.DataFile;

/**
 * Something that is done again and again, here and there. Some occasions have their day in the year; those without a
 * venue are held online.
 *
 * @param visibility who sees it: {@code PUBLIC} or {@code MEMBERS}
 * @param capacity absent where there is room for everybody
 */
record Occasion(
        String code,
        Host host,
        String kind,
        Optional<MonthDay> day,
        LocalTime begins,
        int minutes,
        String visibility,
        OptionalInt capacity,
        Map<String, String> title,
        Map<String, String> description,
        String venue) {

    /** Whose occasion it is. */
    enum Host {
        CHAPTER("en"),
        ASSOCIATION("sv"),
        COMMUNITY("fi sv en"),
        NETWORK("en"),
        INSTITUTE("en sv");

        private final String languages;

        Host(String languages) {
            this.languages = languages;
        }

        /** Spoken at its events, as BCP 47 has them. */
        List<String> languages() {
            return List.of(languages.split(" "));
        }
    }

    boolean isOnline() {
        return venue.isEmpty();
    }

    static List<Occasion> of(Host host) {
        return DataFile.rows("occasions.csv", Occasion::of).stream()
                .filter(occasion -> occasion.host == host)
                .toList();
    }

    private static Occasion of(NamedCsvRecord row) {
        String day = row.getField("day");
        return new Occasion(
                row.getField("code"),
                Host.valueOf(row.getField("host")),
                row.getField("kind"),
                day.isEmpty() ? Optional.empty() : Optional.of(MonthDay.parse(day)),
                LocalTime.parse(row.getField("begins")),
                Integer.parseInt(row.getField("minutes")),
                row.getField("visibility"),
                capacity(row.getField("capacity")),
                Map.of("sv", row.getField("titleSv"), "en", row.getField("titleEn")),
                Map.of("sv", row.getField("descriptionSv"), "en", row.getField("descriptionEn")),
                row.getField("venue"));
    }

    private static OptionalInt capacity(String seats) {
        return seats.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(seats));
    }
}
