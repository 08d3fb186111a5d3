package org.alumninetwork.members.importing;

import java.util.List;

/** Writes the affiliations for which the source vouches. */
final class AffiliationSteps {

    private AffiliationSteps() {}

    static void addTo(StepSql sql, Changed changed) {
        if (changed.areKnown()) {
            sql.add(
                    0.60,
                    List.of(
                            CORRECTED_AFFILIATIONS,
                            FORMER_AFFILIATIONS,
                            FORMER_OF_SHARED,
                            VERIFIED_AGAIN,
                            NEW_AFFILIATIONS));
        }
        if (changed.areNew()) {
            sql.add(0.70, List.of(AFFILIATIONS_OF_NEW));
        }
    }

    /** The same studies with another end are the same affiliation: it is corrected, and keeps its id. */
    private static final String CORRECTED_AFFILIATIONS = """
            with former as (
                select a.id, a.member_id, a.basis, a.institution, a.programme, a.degree, a.start_date, row_number() over
                    (partition by a.member_id, a.basis, a.institution, a.programme, a.degree, a.start_date order by a.id) as n
                from import_change c join affiliation a on a.member_id = c.member_id and a.source_id = %source%
                where not c.is_new and not c.is_shared and not exists (select from %rows% r
                    where r.external_id = c.external_id and r.affiliation_hash = a.source_key)
            ), latter as (
                select c.member_id, r.*, row_number() over
                    (partition by c.member_id, r.basis, r.institution, r.programme, r.degree, r.start_date order by r.line) as n
                from import_change c join %rows% r on r.external_id = c.external_id
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
                and not exists (select from %rows% r
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

    /** What was known and not vouched for: the source had ceased to, or had not been the authority. */
    private static final String VERIFIED_AGAIN = """
            with verified as (
                update affiliation a set verified_at = %verified%, updated_at = %now%, version = a.version + 1
                from import_change c where not c.is_new and a.member_id = c.member_id and a.source_id = %source%
                and a.verified_at is null and %verified% is not null and exists (select from %rows% r
                    where r.external_id = c.external_id and r.affiliation_hash = a.source_key)
                returning a.member_id
            ) insert into import_touched select member_id from verified""";

    private static final String NEW_AFFILIATIONS = """
            with added as (
                insert into affiliation (member_id, basis, institution, programme, degree, start_date, end_date,
                    source_id, source_key, verified_at, created_at, updated_at)
                select c.member_id, r.basis, r.institution, r.programme, r.degree, r.start_date, r.end_date,
                    %source%, r.affiliation_hash, %verified%, %now%, %now%
                from import_change c join %rows% r on r.external_id = c.external_id
                left join affiliation a on a.member_id = c.member_id and a.source_id = %source%
                    and a.source_key = r.affiliation_hash
                where not c.is_new and r.affiliation_hash is not null and a.id is null
                order by c.line, r.line on conflict (member_id, source_id, source_key) do nothing returning member_id
            ) insert into import_touched select member_id from added""";

    /** Nobody else writes of them yet, and no row says the same of a person as another one. */
    private static final String AFFILIATIONS_OF_NEW = """
            insert into affiliation (member_id, basis, institution, programme, degree, start_date, end_date,
                source_id, source_key, verified_at, created_at, updated_at, family_key, given_key)
            select c.member_id, r.basis, r.institution, r.programme, r.degree, r.start_date, r.end_date,
                %source%, r.affiliation_hash, %verified%, %now%, %now%, r.family_key, r.given_key
            from import_change c join %rows% r on r.external_id = c.external_id
            where c.is_new and r.affiliation_hash is not null order by c.line, r.line""";
}
