package org.alumninetwork.members.scim.search;

import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import java.util.HashMap;
import java.util.Map;
import org.alumninetwork.members.member.MemberField;
import org.alumninetwork.members.scim.search.Column.Manner;
import org.alumninetwork.members.scim.user.Authority;

/**
 * The attributes of a User by which one can filter and sort, about {@code member_source ms} and {@code member m}. What
 * the source is not the authority for is empty here, and what others have written since it ceased to vouch for the person, so
 * that nothing hidden is found.
 */
final class UserColumns implements Columns {

    private static final String NOTHING = "cast(null as text)";
    private static final String TOLD = "ms.ended_at is null or is_word_of(ms.source_id, m.origins, '%s')";
    private static final String EVIDENCE = "exists (select from affiliation a where a.member_id = ms.member_id"
            + " and a.source_id = ms.source_id and ";

    private final Map<String, Column> columns = new HashMap<>();
    private final Authority authority;

    UserColumns(Authority authority) {
        this.authority = authority;
        columns.put("id", Column.of("ms.member_id", Manner.IDENTITY));
        columns.put("externalid", Column.exact("ms.external_id"));
        columns.put("username", Column.folded("coalesce(ms.user_name, ms.external_id)"));
        columns.put("active", Column.truth("ms.ended_at is null"));
        columns.put("meta.created", Column.moment("m.created_at"));
        columns.put("meta.lastmodified", Column.moment("m.updated_at"));
        addNames();
        addContacts();
        addIdentifiers();
        addEvidence();
    }

    @Override
    public Column of(SchemaAttribute attribute) {
        return Columns.known(columns, attribute);
    }

    private void addNames() {
        String family = shown(MemberField.FAMILY_NAME, "m.family_name");
        String given = shown(MemberField.GIVEN_NAME, "m.given_name");
        columns.put("name.familyname", Column.folded(family));
        columns.put("name.givenname", Column.folded(given));
        String whole = "case when " + family + " is not null then concat_ws(' ', " + given + ", " + family + ") end";
        columns.put("name.formatted", Column.folded(whole));
        columns.put("displayname", Column.folded(whole));
    }

    private void addContacts() {
        String email = shown(MemberField.EMAIL, "m.email");
        String country = shown(MemberField.COUNTRY, "m.country");
        String city = shown(MemberField.CITY, "m.city");
        addMain("emails", email);
        columns.put("emails", Column.folded(email));
        columns.put("addresses", Column.folded(country));
        columns.put("emails.value", Column.folded(email));
        addMain("addresses", "coalesce(" + country + ", " + city + ")");
        columns.put("addresses.country", Column.folded(country));
        columns.put("addresses.locality", Column.folded(city));
    }

    private void addMain(String attribute, String value) {
        columns.put(attribute + ".type", Column.folded("case when " + value + " is not null then 'work' end"));
        columns.put(attribute + ".primary", Column.truth("case when " + value + " is not null then true end"));
    }

    private void addIdentifiers() {
        columns.put("birthdate", Column.exact(shown(MemberField.BIRTH_DATE, "cast(m.birth_date as text)")));
        columns.put("orcid", Column.exact(shown(MemberField.ORCID, "m.orcid")));
        columns.put(
                "edupersonuniqueid", Column.exact(shown(MemberField.EDU_PERSON_UNIQUE_ID, "m.edu_person_unique_id")));
        columns.put(
                "edupersonprincipalname",
                Column.folded(shown(MemberField.EDU_PERSON_PRINCIPAL_NAME, "m.edu_person_principal_name")));
        columns.put(
                "schachomeorganization",
                Column.folded(shown(MemberField.SCHAC_HOME_ORGANIZATION, "m.schac_home_organization")));
        columns.put(
                "edupersonscopedaffiliation",
                Column.each(
                        shownList(MemberField.EDU_PERSON_SCOPED_AFFILIATION, "m.edu_person_scoped_affiliation"),
                        Manner.FOLDED));
        columns.put(
                "schacpersonaluniquecode",
                Column.each(
                        shownList(MemberField.SCHAC_PERSONAL_UNIQUE_CODE, "m.schac_personal_unique_code"),
                        Manner.EXACT));
    }

    private void addEvidence() {
        addEvidence("basis", "a.basis", Manner.EXACT);
        addEvidence("institution", "a.institution", Manner.FOLDED);
        addEvidence("programme", "a.programme", Manner.FOLDED);
        addEvidence("degree", "a.degree", Manner.FOLDED);
        addEvidence("startdate", "cast(a.start_date as text)", Manner.EXACT);
        addEvidence("enddate", "cast(a.end_date as text)", Manner.EXACT);
        addEvidence("", "a.basis", Manner.EXACT);
    }

    private void addEvidence(String part, String sql, Manner manner) {
        columns.put(
                part.isEmpty() ? "affiliations" : "affiliations." + part,
                new Column(authority.coversAffiliations() ? sql : NOTHING, manner, EVIDENCE));
    }

    private String shown(MemberField field, String sql) {
        return authority.covers(field) ? "case when " + TOLD.formatted(field.key()) + " then " + sql + " end" : NOTHING;
    }

    private String shownList(MemberField field, String sql) {
        return authority.covers(field)
                ? "case when " + TOLD.formatted(field.key()) + " then " + sql + " end"
                : "cast('{}' as text[])";
    }
}
