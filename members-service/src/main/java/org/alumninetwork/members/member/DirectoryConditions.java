package org.alumninetwork.members.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which members a filter lets through, as SQL about {@code member m}. A condition on a field is always joined with the
 * one that the caller sees that field, so nothing hidden is found.
 */
final class DirectoryConditions {

    private final Sight sight;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Narrowing narrowing = new Narrowing();
    private final WordSearch search;

    DirectoryConditions(MemberFilter filter, Sight sight, List<SearchWord> words) {
        this.sight = sight;
        conditions.add(sight.knows());
        parameters.putAll(sight.parameters());
        field(VisibleField.COUNTRY, "m.country = :country", "country", filter.country);
        field(VisibleField.CITY, "lower(m.city) = lower(:city)", "city", filter.city);
        field(VisibleField.LANGUAGES, holds("languages", "language"), "language", filter.language);
        kept(
                VisibleField.EXPERTISE,
                holds("expertise", "expertise"),
                "expertise",
                filter.expertise,
                "facet = 'expertise' and value = :expertise");
        affiliation(filter);
        kept(
                VisibleField.MEMBERSHIPS,
                "exists (select from membership s where s.member_id = m.id and s.organisation_id = :organisation"
                        + " and s.state in ('ACTIVE', 'GRACE'))",
                "organisation",
                filter.organisation,
                "facet = 'organisation' and value = cast(cast(:organisation as uuid) as text)");
        field(
                VisibleField.MENTORING,
                "exists (select from mentoring_offer f where f.member_id = m.id and not f.paused"
                        + " and f.taken < f.capacity) = :mentoring",
                "mentoring",
                filter.mentoring);
        search = new WordSearch(words, sight, where());
        parameters.putAll(search.parameters());
    }

    boolean isSearch() {
        return search.hasWords();
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Common table expressions that end in {@code candidate}: who was found by words. */
    String search() {
        return search.sql();
    }

    Narrowing narrowing() {
        return narrowing;
    }

    private static String holds(String column, String parameter) {
        return "m." + column + " @> array[cast(:" + parameter + " as text)] and m." + column + " <> '{}'";
    }

    private void kept(VisibleField field, String condition, String parameter, Object value, String kept) {
        field(field, condition, parameter, value);
        if (value != null) {
            narrowing.by(condition, kept);
        }
    }

    private void field(VisibleField field, String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add(condition);
            conditions.add(sight.sees(field));
            parameters.put(parameter, value);
        }
    }

    private void affiliation(MemberFilter filter) {
        if (filter.asksForAffiliation()) {
            conditions.add(sight.sees(VisibleField.AFFILIATIONS));
            String condition = "exists (select from affiliation a where a.member_id = m.id and " + sight.affiliations()
                    + part(" and lower(a.institution) = lower(:institution)", "institution", filter.institution)
                    + part(" and a.end_date >= make_date(:graduatedFrom, 1, 1)", "graduatedFrom", filter.graduatedFrom)
                    + part(" and a.end_date <= make_date(:graduatedTo, 12, 31)", "graduatedTo", filter.graduatedTo)
                    + ")";
            conditions.add(condition);
            if (filter.institution != null) {
                narrowing.by(condition, "facet = 'institution' and lower(value) = lower(:institution)");
            }
        }
    }

    private String part(String condition, String parameter, Object value) {
        if (value == null) {
            return "";
        }
        parameters.put(parameter, value);
        return condition;
    }
}
