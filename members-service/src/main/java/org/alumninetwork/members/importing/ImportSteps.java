package org.alumninetwork.members.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.members.member.MemberFeed;
import org.alumninetwork.members.source.FileColumn;

/**
 * The SQL that takes the staged rows of one file into the members' records, for all people at once. Only what says
 * something else than last time is looked at, and only what differs is written.
 */
final class ImportSteps {

    /** Columns of a person by name of the field, in the order of {@link CopyLine}. */
    private static final List<FileColumn> FIELDS = CopyLine.OF_PERSON;

    private final ClaimedImport claimed;
    private final Instant now;

    ImportSteps(ClaimedImport claimed, Instant now) {
        this.claimed = claimed;
        this.now = now;
    }

    /** @param share of the whole work that is done after the step, 0 to 1, as measured */
    record Step(String sql, double share) {}

    List<Step> all() {
        List<Step> steps = new ArrayList<>();
        add(steps, 0.05, SUPPRESSED, SUPPRESSED_ROWS, STATISTICS, KINDS, DUPLICATES, PEOPLE);
        add(steps, 0.08, contradictions(), CONTRADICTING_ROWS);
        add(
                steps,
                0.15,
                CHANGED_PEOPLE,
                CHANGED_STATISTICS,
                NO_LOOPS_OVER_MANY,
                KNOWN_AGAIN,
                MERGED_MEANWHILE,
                SHARED,
                GONE_MEANWHILE,
                TOUCHED);
        add(steps, 0.50, newMembers(), changedMembers());
        if (claimed.hasAffiliations()) {
            add(steps, 0.70, CORRECTED_AFFILIATIONS, FORMER_AFFILIATIONS, FORMER_OF_SHARED, NEW_AFFILIATIONS);
        }
        add(steps, 0.80, NEW_SOURCES);
        add(steps, 0.95, CHANGES_OF_NEW, CHANGES);
        add(steps, 0.98, OUTCOMES);
        return steps;
    }

    private void add(List<Step> steps, double share, String... statements) {
        for (String statement : statements) {
            steps.add(new Step(filled(statement), share));
        }
    }

    /** Names and values that are no text of anybody's. */
    private String filled(String statement) {
        return statement
                .replace("%evidence%", MemberFeed.EVIDENCE)
                .replace("%staged%", new StagingTable(claimed.id()).name())
                .replace("%import%", "cast('" + claimed.id() + "' as uuid)")
                .replace("%source%", "cast('" + claimed.sourceId() + "' as uuid)")
                .replace("%verified%", claimed.owns("affiliations") ? "%now%" : "null")
                .replace("%now%", "cast('" + now + "' as timestamptz)");
    }

    /** Who was erased does not come back by an import; it is told by the line alone, for the id is forgotten here. */
    private static final String SUPPRESSED = """
            insert into import_rejection (import_id, line, field, external_id, reason)
            select %import%, r.line, '', null, 'suppressed: the person was erased' from %staged% r
            where exists (select from suppressed_identity) and exists (select from suppressed_identity s where s.hash in (
                suppression_hash('source:' || %source%, r.external_id),
                suppression_hash('eduPersonUniqueId', r.edu_person_unique_id), suppression_hash('orcid', r.orcid)))""";

    private static final String SUPPRESSED_ROWS = """
            delete from %staged% r using import_rejection j
            where j.import_id = %import% and j.line = r.line and j.reason like 'suppressed%'""";

    private static final String STATISTICS = "analyze %staged% (line, external_id, row_hash)";

    private static final String KINDS = """
            create temporary table import_kind on commit drop as
            select external_id, row_hash, person_hash, min(line) as line, count(*) as copies
            from %staged% group by external_id, row_hash, person_hash""";

    private static final String DUPLICATES = """
            delete from %staged% r using import_kind k
            where k.copies > 1 and r.external_id = k.external_id and r.row_hash = k.row_hash and r.line > k.line""";

    private static final String PEOPLE = """
            create temporary table import_person on commit drop as
            select external_id, min(line) as line, bit_xor(row_hash) as state_hash,
                min(person_hash) <> max(person_hash) as contradicted
            from import_kind group by external_id""";

    /** Of people whose rows say different things of the person, the first row counts. */
    private String contradictions() {
        String field = FIELDS.stream()
                .map(column ->
                        "when r.%1$s is distinct from f.%1$s then '%2$s' ".formatted(nameOf(column), column.key()))
                .collect(Collectors.joining());
        return """
                insert into import_rejection (import_id, line, field, external_id, reason)
                select %import%, r.line, case""" + " " + field + """
                else '' end, r.external_id, 'contradicts line ' || f.line || ', which is about the same person'
                from import_person p join %staged% f on f.line = p.line
                join %staged% r on r.external_id = p.external_id and r.person_hash <> f.person_hash
                where p.contradicted""";
    }

    private static final String CONTRADICTING_ROWS = """
            delete from %staged% r using import_person p, import_rejection j
            where p.contradicted and r.external_id = p.external_id
            and j.import_id = %import% and j.line = r.line""";

    private static final String CHANGED_PEOPLE = """
            create temporary table import_change on commit drop as
            select p.external_id, p.line, p.state_hash, coalesce(ms.member_id, uuidv7()) as member_id,
                ms.member_id is null as is_new, false as is_shared, true as speaks
            from import_person p
            left join member_source ms on ms.source_id = %source% and ms.external_id = p.external_id
            where ms.state_hash is distinct from p.state_hash
            order by p.line""";

    private static final String CHANGED_STATISTICS = "analyze import_change";

    /**
     * While a first load runs, the statistics say that the tables it fills are empty, and looping over what is taken
     * for empty takes hours.
     */
    private static final String NO_LOOPS_OVER_MANY = """
            select set_config('enable_nestloop',
                case when (select count(*) from import_change) > 5000 then 'off' else 'on' end, true)""";

    /** Comes before everything that is written to members: a deletion of one waits here, or was before us. */
    private static final String KNOWN_AGAIN = """
            update member_source ms set state_hash = c.state_hash from import_change c
            where not c.is_new and ms.source_id = %source% and ms.external_id = c.external_id""";

    /** Who was merged while we waited for the row is the survivor. */
    private static final String MERGED_MEANWHILE = """
            update import_change c set member_id = ms.member_id from member_source ms
            where not c.is_new and ms.source_id = %source% and ms.external_id = c.external_id
            and ms.member_id <> c.member_id""";

    /** After a merge a source may know one member by several ids: of those in the file the first speaks of the person. */
    private static final String SHARED = """
            update import_change c set is_shared = true, speaks = not exists (
                select from import_change o where o.member_id = c.member_id and o.line < c.line)
            from member_source ms where not c.is_new and ms.source_id = %source% and ms.member_id = c.member_id
            and ms.external_id <> c.external_id""";

    private static final String GONE_MEANWHILE = """
            delete from import_change c
            where not c.is_new and not exists (select from member m where m.id = c.member_id)""";

    private static final String TOUCHED = """
            create temporary table import_touched (member_id uuid not null) on commit drop""";

    private String newMembers() {
        String columns = presentFields().map(ImportSteps::nameOf).collect(Collectors.joining(", "));
        String values = presentFields().map(column -> "r." + nameOf(column)).collect(Collectors.joining(", "));
        return "insert into member (id, " + columns
                + ", family_key, given_key, created_at, updated_at) select c.member_id, "
                + values + ", r.family_key, r.given_key, %now%, %now%"
                + " from import_change c join %staged% r on r.line = c.line where c.is_new order by c.line";
    }

    /** What the source owns becomes what it says; what it does not own is filled where it was empty. */
    private String changedMembers() {
        String settings = presentFields()
                .map(column -> nameOf(column) + " = " + newValue(column))
                .collect(Collectors.joining(", "));
        String before = presentFields().map(column -> "m." + nameOf(column)).collect(Collectors.joining(", "));
        String after = presentFields().map(this::newValue).collect(Collectors.joining(", "));
        return "with updated as (update member m set " + settings + ", " + keys()
                + ", updated_at = %now%, version = m.version + 1"
                + " from import_change c join %staged% r on r.line = c.line where not c.is_new and c.speaks and m.id = c.member_id"
                + " and (" + before + ") is distinct from (" + after + ") returning m.id)"
                + " insert into import_touched select id from updated";
    }

    private Stream<FileColumn> presentFields() {
        return FIELDS.stream().filter(column -> claimed.has(column.key()));
    }

    private String newValue(FileColumn column) {
        String name = nameOf(column);
        return claimed.owns(column.key()) ? "r." + name : "coalesce(m.%1$s, r.%1$s)".formatted(name);
    }

    private String keys() {
        return key("family", "familyName") + ", " + key("given", "givenName");
    }

    /** The key of a name changes with the name. */
    private String key(String name, String field) {
        if (!claimed.has(field)) {
            return "%1$s_key = m.%1$s_key".formatted(name);
        }
        return claimed.owns(field)
                ? "%1$s_key = r.%1$s_key".formatted(name)
                : "%1$s_key = case when m.%1$s_name is null then r.%1$s_key else m.%1$s_key end".formatted(name);
    }

    /** The same studies with another end are the same affiliation: it is corrected, and keeps its id. */
    private static final String CORRECTED_AFFILIATIONS = """
            with former as (
                select a.id, a.member_id, a.basis, a.institution, a.programme, a.degree, a.start_date, row_number() over
                    (partition by a.member_id, a.basis, a.institution, a.programme, a.degree, a.start_date order by a.id) as n
                from import_change c join affiliation a on a.member_id = c.member_id and a.source_id = %source%
                where not c.is_new and not c.is_shared and not exists (select from %staged% r
                    where r.external_id = c.external_id and r.affiliation_hash = a.source_key)
            ), latter as (
                select c.member_id, r.*, row_number() over
                    (partition by c.member_id, r.basis, r.institution, r.programme, r.degree, r.start_date order by r.line) as n
                from import_change c join %staged% r on r.external_id = c.external_id
                where not c.is_new and r.affiliation_hash is not null and not exists (select from affiliation a
                    where a.member_id = c.member_id and a.source_id = %source% and a.source_key = r.affiliation_hash)
            ), corrected as (
                update affiliation a set end_date = l.end_date, source_key = l.affiliation_hash, updated_at = %now%,
                    version = a.version + 1
                from former f join latter l on l.member_id = f.member_id and l.basis = f.basis
                    and l.institution = f.institution and l.programme is not distinct from f.programme
                    and l.degree is not distinct from f.degree and l.start_date is not distinct from f.start_date
                    and l.n = f.n
                where a.id = f.id returning a.member_id
            ) insert into import_touched select member_id from corrected""";

    /** A person's rows say all that the source knows; but a row that was refused may be about an affiliation. */
    private static final String FORMER_AFFILIATIONS = """
            with former as (
                delete from affiliation a using import_change c
                where not c.is_new and not c.is_shared and a.member_id = c.member_id and a.source_id = %source%
                and not exists (select from %staged% r
                    where r.external_id = c.external_id and r.affiliation_hash = a.source_key)
                and not exists (select from import_rejection j
                    where j.import_id = %import% and j.external_id = c.external_id)
                returning a.member_id
            ) insert into import_touched select member_id from former""";

    /** Whom a source knows by several ids: only what it says under none of them, where the file holds them all. */
    private static final String FORMER_OF_SHARED = """
            with former as (
                delete from affiliation a using (select distinct member_id from import_change where is_shared) c
                where a.member_id = c.member_id and a.source_id = %source%
                and not exists (select from member_source o left join import_person p on p.external_id = o.external_id
                    where o.source_id = %source% and o.member_id = a.member_id and (p.external_id is null
                        or exists (select from %staged% r
                            where r.external_id = o.external_id and r.affiliation_hash = a.source_key)
                        or exists (select from import_rejection j
                            where j.import_id = %import% and j.external_id = o.external_id)))
                returning a.member_id
            ) insert into import_touched select member_id from former""";

    private static final String NEW_AFFILIATIONS = """
            with added as (
                insert into affiliation (member_id, basis, institution, programme, degree, start_date, end_date,
                    source_id, source_key, verified_at, created_at, updated_at)
                select c.member_id, r.basis, r.institution, r.programme, r.degree, r.start_date, r.end_date,
                    %source%, r.affiliation_hash, %verified%, %now%, %now%
                from import_change c join %staged% r on r.external_id = c.external_id
                left join affiliation a on not c.is_new and a.member_id = c.member_id and a.source_id = %source%
                    and a.source_key = r.affiliation_hash
                where r.affiliation_hash is not null and a.id is null
                order by c.line, r.line on conflict (member_id, source_id, source_key) do nothing returning member_id
            ) insert into import_touched select a.member_id
            from added a join import_change c on c.member_id = a.member_id and not c.is_new""";

    private static final String NEW_SOURCES = """
            insert into member_source (source_id, external_id, member_id, state_hash)
            select %source%, external_id, member_id, state_hash from import_change where is_new order by line""";

    /** The same state as MemberFeed tells, of records in which nothing but what the file says can stand yet. */
    private static final String CHANGES_OF_NEW = """
            insert into change (type, subject, data)
            select 'org.alumninetwork.member.changed', 'members/' || c.member_id, json_build_object(
                'id', c.member_id, 'login', null, 'displayName', concat_ws(' ', r.given_name, r.family_name),
                'nameVisibility', 'MEMBERS', 'email', r.email, 'country', r.country, 'state', 'ACTIVE',
                'evidence', %evidence%)
            from import_change c join %staged% r on r.line = c.line cross join lateral (select c.member_id as id) m
            where c.is_new order by c.line""";

    private static final String CHANGES = """
            insert into change (type, subject, data)
            select 'org.alumninetwork.member.changed', 'members/' || m.id, json_build_object(
                'id', m.id, 'login', m.login,
                'displayName', concat_ws(' ', coalesce(m.preferred_name, m.given_name), m.family_name),
                'nameVisibility', coalesce(m.visibility->>'name', 'MEMBERS'),
                'email', m.email, 'country', m.country, 'state', 'ACTIVE', 'evidence', %evidence%)
            from member m where m.id in (select member_id from import_touched) order by m.id""";

    private static final String OUTCOMES = """
            insert into import_outcome (import_id, outcome, last_line, lines, external_ids)
            select %import%, case when is_new then 'CREATED' else 'UPDATED' end, max(line),
                array_agg(line order by line), array_agg(external_id order by line)
            from (
                select r.line, r.external_id, c.is_new from import_change c
                join %staged% r on r.external_id = c.external_id
                where c.is_new or c.member_id in (select member_id from import_touched)
            ) as taken group by is_new, line / 1000""";

    private static String nameOf(FileColumn column) {
        return column.name().toLowerCase(Locale.ROOT);
    }
}
