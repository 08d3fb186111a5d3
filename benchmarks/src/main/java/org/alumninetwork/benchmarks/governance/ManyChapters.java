package org.alumninetwork.benchmarks.governance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.alumninetwork.benchmarks.network.Api;
import org.alumninetwork.benchmarks.network.BenchedNetwork;
import org.alumninetwork.benchmarks.network.Sql;

/**
 * Networks of many chapters, with five years of terms and events, and two million members; written by SQL where the feeds
 * of the other services would.
 */
final class ManyChapters {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Api administrator;
    private final Sql database;

    ManyChapters(BenchedNetwork network) {
        administrator = network.as("administrator");
        database = network.chapters();
    }

    void addMembers() {
        database.execute(MEMBERS);
    }

    /** A network and its chapters, with all that they stand on. */
    String addNetwork(String name, int chapters) {
        String network = network(name, chapters);
        database.execute("vacuum analyze", "checkpoint");
        return network;
    }

    String firstOf(String network) {
        return database.text(
                "select cast(min(cast(id as text)) as text) from organisation where parent_id = '" + network + "'");
    }

    double millisecondsOfCounting() {
        return milliseconds("update member set country = case country when 'FI' then 'SE' else 'FI' end"
                + " where id in (select id from member limit 1000)");
    }

    double millisecondsWithoutCounting() {
        return milliseconds("update member set display_name = display_name || '.'"
                + " where id in (select id from member limit 1000)");
    }

    private String network(String name, int chapters) {
        String network = administrator
                .post(
                        "/v1/organisations",
                        Map.of(
                                "kind", "NETWORK",
                                "name", Map.of("en", "The " + name + " network"),
                                "country", "SE",
                                "timeZone", ZONE.getId(),
                                "language", "en"))
                .path("id")
                .asText();
        for (String code : List.of("REQUIRED_OFFICES_FILLED", "EVENTS_HELD", "CHECK_INS", "MEMBERS_ACTIVE")) {
            administrator.post(
                    "/v1/certification-rules",
                    Map.of(
                            "certifierId",
                            network,
                            "code",
                            code,
                            "needed",
                            4,
                            "windowMonths",
                            12,
                            "graceDays",
                            60,
                            "validFrom",
                            LocalDate.now(ZONE).toString()));
        }
        for (String statement : EVIDENCE) {
            database.execute(statement.replace("%network%", network).replace("%chapters%", Integer.toString(chapters)));
        }
        return network;
    }

    private double milliseconds(String statement) {
        database.execute(statement);
        long start = System.nanoTime();
        database.execute(statement);
        return (System.nanoTime() - start) / 1e6;
    }

    private static final String MEMBERS = """
            insert into member (id, display_name, name_visibility, country, evidence, generation)
            select uuidv7(), 'Member ' || n, 'MEMBERS', chr(65 + n % 26) || chr(65 + n % 7),
                jsonb_build_array(jsonb_build_object('basis', 'STUDIES', 'year', 1960 + n % 60)), 0
            from generate_series(1, 2000000) as n""";

    private static final List<String> EVIDENCE = List.of("""
            insert into organisation (kind, parent_id, name, country, time_zone, language, created_at, updated_at, version)
            select 'CHAPTER', '%network%', jsonb_build_object('en', 'Chapter ' || n), 'SE', 'Europe/Stockholm', 'en',
                now(), now(), 0 from generate_series(1, %chapters%) as n""", """
            insert into chapter (id, certifier_id, state, state_since, statement, attachments, applied_at, updated_at, version)
            select id, parent_id, 'APPLIED', now(), 'We meet.', '[]', now(), now(), 0
            from organisation where parent_id = '%network%'""", """
            insert into office (organisation_id, type, title, single, required, created_at, updated_at, version)
            select id, type, '{"en": "Office"}', true, true, now(), now(), 0
            from organisation cross join (values ('CHAIR'), ('TREASURER')) as types (type)
            where parent_id = '%network%'""", """
            insert into term (organisation_id, office_id, single, member_id, kind, starts_on, ends_on, created_at, updated_at, version)
            select f.organisation_id, f.id, true, uuidv7(), 'REGULAR', current_date - 365 * y, current_date - 365 * (y - 1) - 1,
                now(), now(), 0
            from office f join organisation o on o.id = f.organisation_id cross join generate_series(0, 4) as y
            where o.parent_id = '%network%'""", """
            insert into hosted_event (organisation_id, event_id, state, held_on, ends_at, attendees, generation)
            select id, uuidv7(), 'COMPLETED', current_date - 30 * n, now() - make_interval(days => 30 * n), 20, 0
            from organisation cross join generate_series(1, 60) as n where parent_id = '%network%'""", """
            insert into membership (id, member_id, organisation_id, state, starts_on, basis, generation)
            select uuidv7(), uuidv7(), id, 'ACTIVE', current_date - 400, 'APPLICATION', 0
            from organisation cross join generate_series(1, 40) as n where parent_id = '%network%'""");
}
