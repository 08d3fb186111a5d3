package org.alumninetwork.benchmarks.calendar;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.alumninetwork.benchmarks.network.Api;
import org.alumninetwork.benchmarks.network.BenchedNetwork;
import org.alumninetwork.benchmarks.network.Sql;

/**
 * 100 000 public events over five years, of which one organisation holds 5 000 to come; written by SQL.
 *
 * @param organisation one that holds some hundred
 * @param busy the one that holds 5 000
 */
record ManyEvents(String organisation, String busy, LocalDate today) {

    static ManyEvents fill(BenchedNetwork network) {
        Api administrator = network.as("administrator");
        Sql database = network.events();
        String organisation = chapter(administrator, "A chapter among many");
        String busy = chapter(administrator, "A busy chapter");
        database.execute(
                EVENTS.replace(
                                "%organisation%",
                                "case when n % 300 = 0 then cast('" + organisation + "' as uuid) else uuidv7() end")
                        .replace("%days%", "n % 1825 - 900")
                        .replace("%many%", "95000"),
                EVENTS.replace("%organisation%", "cast('" + busy + "' as uuid)")
                        .replace("%days%", "n / 14 + 1")
                        .replace("%many%", "5000"),
                "vacuum analyze",
                "checkpoint");
        return new ManyEvents(organisation, busy, LocalDate.now(ZoneOffset.UTC));
    }

    private static String chapter(Api administrator, String name) {
        return administrator
                .post(
                        "/v1/organisations",
                        Map.of(
                                "kind", "ASSOCIATION",
                                "name", Map.of("en", name),
                                "country", "KE",
                                "timeZone", "Africa/Nairobi",
                                "language", "en"))
                .path("id")
                .asText();
    }

    private static final String EVENTS = """
            insert into event (organisation_id, kind, title, attendance_mode, place, languages, starts_at, ends_at,
                time_zone, start_instant, end_instant, visibility, state, search_text, created_at, updated_at, version)
            select organisation, kind, jsonb_build_object('en', title), 'IN_PERSON',
                jsonb_build_object('name', 'Hall ' || n % 97, 'city', 'Nairobi', 'country', country),
                jsonb_build_array(language), start, start + interval '2 hours', 'Africa/Nairobi',
                start at time zone 'Africa/Nairobi', (start + interval '2 hours') at time zone 'Africa/Nairobi',
                'PUBLIC', 'PUBLISHED', lower(title) || ' hall ' || n % 97 || ' nairobi', now(), now(), 0
            from (select n, %organisation% as organisation,
                    (array['CULTURAL', 'SCIENTIFIC', 'EDUCATIONAL', 'NETWORKING'])[n % 4 + 1] as kind,
                    'Lecture ' || n as title, (array['FI', 'SE', 'KE', 'IN', 'BR'])[n % 5 + 1] as country,
                    (array['en', 'sv', 'fi'])[n % 3 + 1] as language,
                    date_trunc('day', localtimestamp) + make_interval(days => %days%, hours => n % 14 + 8) as start
                from generate_series(1, %many%) as n) as events""";
}
