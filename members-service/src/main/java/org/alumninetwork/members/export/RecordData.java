package org.alumninetwork.members.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.alumninetwork.members.member.VisibleField;
import org.alumninetwork.support.personal.PersonalDataPart;

/** The record itself, and who says so. */
@ApplicationScoped
class RecordData implements PersonalDataPart {

    /** All of them, the usual ones, too. */
    private static String settings() {
        return Arrays.stream(VisibleField.values())
                .map(field -> "'" + field.key() + "', " + field.asSql())
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    @Override
    public Map<String, String> queries() {
        return Map.ofEntries(
                Map.entry("record", """
                select m.id, m.given_name as "givenName", m.family_name as "familyName", m.preferred_name as "preferredName",
                    m.email, m.phone, m.birth_date as "birthDate", m.country, m.region, m.city, m.languages, m.employer,
                    m.job_title as "jobTitle", m.expertise, m.links, m.edu_person_unique_id as "eduPersonUniqueId",
                    m.edu_person_principal_name as "eduPersonPrincipalName",
                    m.edu_person_scoped_affiliation as "eduPersonScopedAffiliation",
                    m.schac_personal_unique_code as "schacPersonalUniqueCode",
                    m.schac_home_organization as "schacHomeOrganization", m.orcid, %s as visibility,
                    m.created_at as "createdAt", m.updated_at as "updatedAt"
                from member m where m.id = any(:ids)""".formatted(settings())),
                Map.entry("logins", """
                select login from member where id = any(:ids) and login is not null
                union all select login from further_login where member_id = any(:ids)"""),
                Map.entry("origins", """
                select o.field, g.kind as by, s.name as source, g.run, g.written_at as "writtenAt"
                from member m cross join jsonb_each_text(m.origins) o (field, origin)
                join origin g on g.id = cast(o.origin as bigint) left join source s on s.id = g.source_id
                where m.id = any(:ids) order by o.field"""),
                Map.entry("sources", """
                select s.name as source, p.external_id as "externalId", p.ended_at as "endedAt"
                from member_source p join source s on s.id = p.source_id where p.member_id = any(:ids)
                union all
                select s.name, p.external_id, null from former_member p join source s on s.id = p.source_id
                where p.member_id = any(:ids)"""),
                Map.entry("affiliations", """
                select a.id, a.basis, a.institution, a.programme, a.degree, a.start_date as "startDate", a.end_date as "endDate",
                    s.name as source, a.verified_at as "verifiedAt", a.created_at as "createdAt", a.updated_at as "updatedAt"
                from affiliation a left join source s on s.id = a.source_id where a.member_id = any(:ids) order by a.id"""),
                Map.entry("formerAffiliations", """
                select a.affiliation_id as "affiliationId", a.basis, a.institution, a.programme, a.degree,
                    a.start_date as "startDate", a.end_date as "endDate", a.verified_at as "verifiedAt",
                    a.created_at as "createdAt", a.until_at as "until", a.fate
                from affiliation_version a where a.member_id = any(:ids) order by a.id"""),
                Map.entry("merges", """
                select lost_id as "lostId", survivor_id as "survivorId", reason, merged_at as "mergedAt",
                    reversed_at as "reversedAt"
                from merge where lost_id = any(:ids) or survivor_id = any(:ids) order by id"""),
                Map.entry("erasures", """
                select id, dry_run as "dryRun", state, asked_at as "askedAt", ended_at as "endedAt"
                from erasure where member_id = any(:ids) order by id"""),
                Map.entry("accesses", """
                select at, role, offices, viewer_member_id as "viewerId", operation, purpose, fields
                from access_entry where member_id = any(:ids) order by id"""),
                Map.entry("exports", """
                select state, asked_by as "askedBy", asked_at as "askedAt" from member_export where member_id = any(:ids)"""));
    }
}
