package org.alumninetwork.members.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which members a filter lets through, as SQL about {@code member m}. A condition on a field is always joined with the
 * one that the caller sees that field, so nothing hidden is found.
 */
final class DirectoryConditions {

    /** Of each field and word; who shares a word with more people than that is found by saying more. */
    private static final String MOST = " limit 10000";

    private final Sight sight;
    private final List<SearchWord> words;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    DirectoryConditions(MemberFilter filter, Sight sight, List<SearchWord> words) {
        this.sight = sight;
        this.words = words;
        conditions.add(sight.knows());
        parameters.putAll(sight.parameters());
        prepareWords();
        field(VisibleField.COUNTRY, "m.country = :country", "country", filter.country);
        field(VisibleField.CITY, "lower(m.city) = lower(:city)", "city", filter.city);
        list(VisibleField.LANGUAGES, "languages", "language", filter.language);
        list(VisibleField.EXPERTISE, "expertise", "expertise", filter.expertise);
        affiliation(filter);
        field(
                VisibleField.MEMBERSHIPS,
                "exists (select from membership s where s.member_id = m.id and s.organisation_id = :organisation"
                        + " and s.state in ('ACTIVE', 'GRACE'))",
                "organisation",
                filter.organisation);
        field(
                VisibleField.MENTORING,
                "exists (select from mentoring_offer f where f.member_id = m.id and not f.paused"
                        + " and f.taken < f.capacity) = :mentoring",
                "mentoring",
                filter.mentoring);
    }

    boolean isSearch() {
        return !words.isEmpty();
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /**
     * Common table expressions that end in {@code candidate}: who was found, with a distance that is for each word 0
     * where it is a word of the name, 1 where it begins one, 2 where it begins one of another field, and 3 where it was
     * only meant or is of an affiliation.
     */
    String search() {
        String each = IntStream.range(0, words.size())
                .mapToObj(place -> "word" + place + " as (" + holders(place) + ")")
                .collect(Collectors.joining(", "));
        String sum = IntStream.range(0, words.size())
                .mapToObj(place -> "word" + place + ".distance")
                .collect(Collectors.joining(" + "));
        String others = IntStream.range(1, words.size())
                .mapToObj(place -> " join word" + place + " on word" + place + ".id = word0.id")
                .collect(Collectors.joining());
        return each + ", candidate as materialized (select word0.id, word0.family_key, word0.given_key, " + sum
                + " as distance from word0" + others + ")";
    }

    private void prepareWords() {
        for (int place = 0; place < words.size(); place++) {
            SearchWord word = words.get(place);
            parameters.put("anywhere" + place, word.anywhere());
            parameters.put("exactly" + place, word.exactly());
            parameters.put("beginning" + place, word.beginning());
        }
    }

    /** One index each: a single condition over all fields would have the planner read everybody. */
    private String holders(int place) {
        return "select id, family_key, given_key, min(distance) as distance from ("
                + String.join(
                        " union all ",
                        holders(
                                VisibleField.NAME,
                                "name_words",
                                "true",
                                "when " + matches("name_words", "exactly", place) + " then 0 when "
                                        + matches("name_words", "beginning", place) + " then 1",
                                place),
                        holders(VisibleField.EMPLOYER, "employer_words", "m.employer is not null", place),
                        holders(VisibleField.EXPERTISE, "expertise_words", "m.expertise <> '{}'", place),
                        holders(VisibleField.CITY, "city_words", "m.city is not null", place),
                        "(select m.id, m.family_key, m.given_key, 3 from affiliation a join member m on m.id = a.member_id"
                                + where() + " and a.words @@ cast(:anywhere" + place + " as tsquery) and "
                                + sight.affiliations() + " and " + sight.sees(VisibleField.AFFILIATIONS) + MOST + ")")
                + ") holder group by id, family_key, given_key";
    }

    private String holders(VisibleField field, String column, String indexed, int place) {
        return holders(field, column, indexed, "when " + matches(column, "beginning", place) + " then 2", place);
    }

    private String holders(VisibleField field, String column, String indexed, String near, int place) {
        return "(select m.id, m.family_key, m.given_key, case " + near + " else 3 end as distance from member m"
                + where()
                + " and " + indexed + " and " + matches(column, "anywhere", place) + " and " + sight.sees(field) + MOST
                + ")";
    }

    private static String matches(String column, String how, int place) {
        return "m." + column + " @@ cast(:" + how + place + " as tsquery)";
    }

    private void list(VisibleField field, String column, String parameter, String value) {
        field(
                field,
                "m." + column + " @> array[cast(:" + parameter + " as text)] and m." + column + " <> '{}'",
                parameter,
                value);
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
            conditions.add("exists (select from affiliation a where a.member_id = m.id and "
                    + sight.affiliations()
                    + part(" and lower(a.institution) = lower(:institution)", "institution", filter.institution)
                    + part(" and a.end_date >= make_date(:graduatedFrom, 1, 1)", "graduatedFrom", filter.graduatedFrom)
                    + part(" and a.end_date <= make_date(:graduatedTo, 12, 31)", "graduatedTo", filter.graduatedTo)
                    + ")");
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
