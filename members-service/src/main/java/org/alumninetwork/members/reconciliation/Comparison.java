package org.alumninetwork.members.reconciliation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.members.member.Sight;

/**
 * The SQL that holds the rows of a whole file against the records. It is made of ids and of names that this class knows;
 * nothing of it comes from a caller.
 *
 * @param columns of the file, by their usual names
 * @param sight of who asks, to whom values that they do not see are not shown
 */
record Comparison(UUID source, UUID importId, Set<String> columns, Sight sight) {

    private static final Map<String, String> FIELDS = fields();

    private static final String COMPARISON = """
            select w.external_id, h.member_id,
                case when t.external_id is null and j.reason is null then 'ONLY_HERE'
                    when h.external_id is null then 'ONLY_THERE'
                    when j.reason is not null or d.differences is not null then 'DIFFERS'
                    else 'AGREES' end as finding,
                case when j.reason is not null then 'REJECTED'
                    when h.external_id is null then 'GONE_SINCE'
                    when t.external_id is null and h.ended_at is not null then 'ENDED'
                    when t.external_id is null then 'ARRIVED_SINCE' end as reason,
                coalesce(d.differences, '[]') as differences
            from (%people%) as w
            left join lateral (
                select * from %staged% r where r.external_id = w.external_id order by r.line limit 1) as t on true
            left join member_source h on h.source_id = %source% and h.external_id = w.external_id
            left join (
                select external_id, min(reason) as reason from import_rejection
                where import_id = %import% and external_id is not null group by external_id
            ) as j on j.external_id = w.external_id and t.external_id is null
            left join member m on m.id = h.member_id
            join source s on s.id = %source%
            left join lateral (
                select jsonb_agg(jsonb_build_object('field', f.field, 'there', f.there,
                    'here', case when f.field = any(s.authority) and h.ended_at is null and %shown% then f.here end,
                    'reason', case
                        when f.field <> all(s.authority) then 'NOT_THE_AUTHORITY'
                        when h.ended_at is not null then 'ENDED'
                        when exists (select from member_source o where o.source_id = s.id
                            and o.member_id = m.id and o.external_id <> t.external_id) then 'MERGED'
                        else 'CHANGED_SINCE' end) order by f.field) as differences
                from (%fields%) as f (field, there, here)
                where t.external_id is not null and m.id is not null and f.there is distinct from f.here
            ) as d on true""";

    /** The next ones in the order of their ids: each part is read by its index, and no further than needed. */
    private static final String PEOPLE = """
            (select distinct external_id from %staged% where external_id > %after% order by external_id %limit%)
            union
            (select external_id from member_source where source_id = %source% and external_id > %after%
                order by external_id %limit%)
            union
            (select distinct external_id collate "C" from import_rejection
                where import_id = %import% and external_id collate "C" > %after% order by 1 %limit%)
            order by 1 %limit%""";

    /** What only the file has, and what only the record has. */
    private static final String AFFILIATIONS = """
            select 'affiliations', (select string_agg(concat_ws(', ', r.basis, r.institution, r.programme, r.degree,
                    coalesce(cast(r.start_date as text), '') || '/' || coalesce(cast(r.end_date as text), '')), '; ' order by r.line)
                from %staged% r where r.external_id = t.external_id and r.affiliation_hash is not null and not exists (
                    select from affiliation a where a.member_id = m.id and a.source_id = s.id
                    and a.source_key = r.affiliation_hash)),
                (select string_agg(concat_ws(', ', a.basis, a.institution, a.programme, a.degree,
                    coalesce(cast(a.start_date as text), '') || '/' || coalesce(cast(a.end_date as text), '')), '; ' order by a.id)
                from affiliation a where a.member_id = m.id and a.source_id = s.id and not exists (
                    select from %staged% r join member_source o on o.source_id = s.id and o.external_id = r.external_id
                    where o.member_id = m.id and r.affiliation_hash = a.source_key))""";

    /** The next people in order, with what was found of them; it takes the parameters {@code after} and {@code most}. */
    String nextPeople() {
        return filled(":after", "limit :most") + " order by w.external_id";
    }

    private String filled(String after, String limit) {
        return COMPARISON
                .replace("%people%", PEOPLE)
                .replace("%after%", after)
                .replace("%limit%", limit)
                .replace("%fields%", comparedFields())
                .replace("%shown%", sight.seesNamed("f.field"))
                .replace("%staged%", "staged_" + importId.toString().replace("-", ""))
                .replace("%import%", "cast('" + importId + "' as uuid)")
                .replace("%source%", "cast('" + source + "' as uuid)");
    }

    /** A line for each field that differs, and for each person who is on one side only. */
    String report() {
        return """
                select opened_safely(c.external_id) as "externalId", c.finding, coalesce(f.reason, c.reason) as reason, f.field,
                    opened_safely(f.there) as there, opened_safely(f.here) as here
                from (%everybody%) as c
                left join lateral jsonb_to_recordset(c.differences)
                    as f (field text, there text, here text, reason text) on true
                where c.finding <> 'AGREES' order by c.external_id, f.field""".replace("%everybody%", filled("''", ""));
    }

    /** A query of the members of whom a value is shown, each with the name of the field. */
    String shown() {
        return """
                select c.member_id, f.field from (%everybody%) as c
                cross join lateral jsonb_to_recordset(c.differences) as f (field text, here text)
                where f.here is not null""".replace("%everybody%", filled("''", ""));
    }

    private String comparedFields() {
        String ofPerson = FIELDS.entrySet().stream()
                .filter(field -> columns.contains(field.getKey()))
                .map(field -> "('%1$s', cast(t.%2$s as text), cast(m.%2$s as text))"
                        .formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(", ", "select * from (values ", ") as person"));
        return columns.contains("basis") && columns.contains("institution")
                ? ofPerson + " union all " + AFFILIATIONS
                : ofPerson;
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("givenName", "given_name");
        fields.put("familyName", "family_name");
        fields.put("email", "email");
        fields.put("birthDate", "birth_date");
        fields.put("country", "country");
        fields.put("city", "city");
        fields.put("eduPersonUniqueId", "edu_person_unique_id");
        fields.put("orcid", "orcid");
        return fields;
    }
}
