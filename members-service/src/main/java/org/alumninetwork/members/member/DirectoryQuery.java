package org.alumninetwork.members.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alumninetwork.members.text.NameKeys;

/**
 * The SQL of one page of the directory. A condition on a field is always joined with the one that the caller sees that
 * field, so nothing hidden is found.
 */
final class DirectoryQuery {

    private final Sight sight;
    private final MemberOrder order;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean fenced;

    DirectoryQuery(MemberFilter filter, Sight sight, Optional<MemberOrder.After> after) {
        this.sight = sight;
        this.order = filter.order();
        conditions.add(sight.knows());
        parameters.putAll(sight.parameters());
        name(filter.q);
        field(VisibleField.COUNTRY, "m.country = :country", "country", filter.country);
        field(VisibleField.CITY, "lower(m.city) = lower(:city)", "city", filter.city);
        list(VisibleField.LANGUAGES, "languages", "language", filter.language);
        list(VisibleField.EXPERTISE, "expertise", "expertise", filter.expertise);
        affiliation(filter);
        after.ifPresent(key -> {
            conditions.add(order.follows());
            parameters.putAll(key.parameters(order));
        });
    }

    /**
     * A search by name is fenced: without the fence the planner walks the order of the directory until it has found
     * enough, which for names late in the alphabet is the whole of it (measured: seconds instead of milliseconds).
     */
    String sql() {
        String where = " where " + String.join(" and ", conditions);
        String end = " order by " + order.orderBy() + " limit :most";
        return fenced
                ? "with candidate as materialized (select m.id, m.family_key, m.given_key from member m" + where
                        + "), page as (select m.id from candidate m" + end
                        + ") select m.* from page join member m on m.id = page.id order by " + order.orderBy()
                : "select m.* from member m" + where + end;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void name(String q) {
        if (q != null) {
            fenced = true;
            conditions.add(sight.sees(VisibleField.NAME));
            conditions.add("m.name_words @@ cast(:words as tsquery)");
            parameters.put("words", beginnings(q));
        }
    }

    /** A query of {@code tsquery}: every word is the beginning of a word of the name. */
    private static String beginnings(String q) {
        return NameKeys.wordsOf(q).stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }

    private void list(VisibleField field, String column, String parameter, String value) {
        field(
                field,
                "m." + column + " @> array[cast(:" + parameter + " as text)] and m." + column + " <> '{}'",
                parameter,
                value);
    }

    private void field(VisibleField field, String condition, String parameter, String value) {
        if (value != null) {
            conditions.add(condition);
            conditions.add(sight.sees(field));
            parameters.put(parameter, value);
        }
    }

    private void affiliation(MemberFilter filter) {
        if (filter.asksForAffiliation()) {
            conditions.add(sight.sees(VisibleField.AFFILIATIONS));
            conditions.add("exists (select from affiliation a where a.member_id = m.id"
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
