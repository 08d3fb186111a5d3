package org.alumninetwork.members.importing;

import java.util.List;
import java.util.stream.Collectors;

/** Who is in the file, in {@code import_person}, and for whom it says something new, in {@code import_change}. */
final class PeopleSteps {

    private PeopleSteps() {}

    static void addTo(StepSql sql) {
        sql.add(0.05, List.of(SUPPRESSED, SUPPRESSED_ROWS, STATISTICS, PEOPLE, KINDS, DUPLICATES, WITHOUT_DUPLICATES));
        sql.add(0.08, List.of(contradictions(), CONTRADICTING_ROWS));
        sql.add(
                0.15,
                List.of(CHANGED_PEOPLE, CHANGED_STATISTICS, NO_LOOPS_OVER_MANY, SUPPRESSED_MEANWHILE, SAID_IN_PART));
    }

    private static final String NAMES_SOMEBODY_ERASED = """
            exists (select from suppressed_identity) and exists (select from suppressed_identity s where s.hash in (
                suppression_hash('source:' || %source%, r.external_id),
                suppression_hash('eduPersonUniqueId', r.edu_person_unique_id), suppression_hash('orcid', r.orcid)))""";

    /**
     * Who was erased does not come back by an import; it is told by the line alone, for the id is forgotten here. Whom the
     * source knows is here, whatever somebody else was called.
     */
    private static final String SUPPRESSED = """
            insert into import_rejection (import_id, line, field, external_id, reason)
            with suppressed as materialized (
                select r.line, r.external_id from %staged% r
                where""" + " " + NAMES_SOMEBODY_ERASED + """
            )
            select %import%, r.line, '', null, 'suppressed: the person was erased' from suppressed r
            where not exists (select from member_source k where k.source_id = %source% and k.external_id = r.external_id)""";

    private static final String SUPPRESSED_ROWS = """
            delete from %staged% r using import_rejection j
            where j.import_id = %import% and j.line = r.line and j.reason like 'suppressed%'""";

    private static final String STATISTICS = "analyze %staged% (line, external_id, row_hash)";

    /**
     * What a row says twice counts once. Among up to three rows a repeated one shows by what is known of all of them: of
     * three, the one between the least and the greatest is what is left when these are taken out of them.
     */
    private static final String PEOPLE = """
            create temporary table import_person on commit drop as
            select external_id, min(line) as line, bit_xor(row_hash) as state_hash,
                min(person_hash) <> max(person_hash) as contradicted,
                case count(*) when 1 then false when 2 then min(row_hash) = max(row_hash)
                    when 3 then (bit_xor(row_hash) # min(row_hash) # max(row_hash)) in (min(row_hash), max(row_hash))
                    else true end as may_repeat
            from %staged% group by external_id""";

    private static final String KINDS = """
            create temporary table import_kind on commit drop as
            select r.external_id, r.row_hash, min(r.line) as line, count(*) as copies
            from import_person p join %staged% r on r.external_id = p.external_id
            where p.may_repeat group by r.external_id, r.row_hash""";

    private static final String DUPLICATES = """
            delete from %staged% r using import_kind k
            where k.copies > 1 and r.external_id = k.external_id and r.row_hash = k.row_hash and r.line > k.line""";

    private static final String WITHOUT_DUPLICATES = """
            update import_person p set state_hash = k.state_hash
            from (select external_id, bit_xor(row_hash) as state_hash from import_kind
                group by external_id having max(copies) > 1) k
            where k.external_id = p.external_id""";

    /** Of people whose rows say different things of the person, the first row counts. Where none do, none are looked for. */
    private static String contradictions() {
        String field = CopyLine.OF_PERSON.stream()
                .map(column -> "when r.%1$s is distinct from f.%1$s then '%2$s' "
                        .formatted(StepSql.nameOf(column), column.key()))
                .collect(Collectors.joining());
        return """
                insert into import_rejection (import_id, line, field, external_id, reason)
                select %import%, r.line, case""" + " " + field + """
                else '' end, r.external_id, 'contradicts line ' || f.line || ', which is about the same person'
                from import_person p join %staged% f on f.line = p.line
                join %staged% r on r.external_id = p.external_id and r.person_hash <> f.person_hash
                where p.contradicted and exists (select from import_person where contradicted)""";
    }

    private static final String CONTRADICTING_ROWS = """
            delete from %staged% r using import_person p, import_rejection j
            where p.contradicted and r.external_id = p.external_id
            and j.import_id = %import% and j.line = r.line""";

    /**
     * Once the source was amended, the same rows may say something else: what it is the authority for may be more.
     * What SCIM ended since the file was sent stays so.
     */
    private static final String CHANGED_PEOPLE = """
            create temporary table import_change on commit drop as
            select p.external_id, p.line, p.state_hash # %amended% as state_hash, coalesce(ms.member_id, uuidv7()) as member_id,
                ms.member_id is null as is_new, ms.ended_at is not null as returned, false as is_shared, true as speaks
            from import_person p
            left join member_source ms on ms.source_id = %source% and ms.external_id = p.external_id
            where (ms.state_hash is distinct from p.state_hash # %amended% or ms.ended_at is not null)
            and (ms.ended_at is null or ms.ended_at <= %sent%
                or not exists (select from origin o where o.id = ms.ended_by and o.run like 'scim/%'))
            order by p.line""";

    /** Who was erased since the rows were looked at is not known any more, and seems to be new. */
    private static final String SUPPRESSED_MEANWHILE = """
            with suppressed as (
                delete from import_change c using %staged% r where c.is_new and r.line = c.line and""" + " " + NAMES_SOMEBODY_ERASED + """
             returning c.external_id
            ), refused as (
                delete from %staged% r using suppressed s where r.external_id = s.external_id returning r.line
            ) insert into import_rejection (import_id, line, field, external_id, reason)
            select %import%, line, '', null, 'suppressed: the person was erased' from refused""";

    /** Of whom a row was refused, not all was said: what the next file says is taken, whatever that is. */
    private static final String SAID_IN_PART = """
            update import_change c set state_hash = hashtextextended(c.external_id || cast(%import% as text), 0)
            from (select distinct external_id from import_rejection where import_id = %import%) j
            where j.external_id = c.external_id""";

    private static final String CHANGED_STATISTICS = "analyze import_change";

    /**
     * While a first load runs, the statistics say that the tables it fills are empty, and looping over what is taken
     * for empty takes hours.
     */
    private static final String NO_LOOPS_OVER_MANY = """
            select set_config('enable_nestloop',
                case when (select count(*) from import_change) > 5000 then 'off' else 'on' end, true)""";
}
