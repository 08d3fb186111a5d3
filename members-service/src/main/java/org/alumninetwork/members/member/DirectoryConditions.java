package org.alumninetwork.members.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Which members a filter lets through, as SQL about {@code member m}. A condition on a field is always joined with the
 * one that the caller sees that field, so nothing hidden is found.
 */
final class DirectoryConditions {

    private final Sight sight;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Narrowing narrowing;
    private final WordSearch search;

    DirectoryConditions(MemberFilter filter, Sight sight, List<SearchWord> words, Expected expected) {
        this.sight = sight;
        narrowing = new Narrowing(expected);
        conditions.add(sight.knows());
        parameters.putAll(sight.parameters());
        field(VisibleField.COUNTRY, narrowing::by, "m.country = :country", "country", filter.country);
        field(VisibleField.CITY, narrowing::byUncounted, "lower(m.city) = lower(:city)", "city", filter.city);
        field(VisibleField.LANGUAGES, conditions::add, holds("languages", "language"), "language", filter.language);
        field(
                VisibleField.EXPERTISE,
                narrowing::byExpertise,
                holds("expertise", "expertise"),
                "expertise",
                filter.expertise);
        affiliation(filter);
        field(
                VisibleField.MEMBERSHIPS,
                belongs -> narrowing.byRows("membership", "s", belongs),
                "s.organisation_id = :organisation and s.state in ('ACTIVE', 'GRACE')",
                "organisation",
                filter.organisation);
        mentoring(filter);
        search = new WordSearch(words, sight, narrowing.where(conditions));
        parameters.putAll(search.parameters());
    }

    boolean isSearch() {
        return search.hasWords();
    }

    /** Whether more is asked for than words: what is known of one value does not hold of another. */
    boolean isFiltered() {
        return conditions.size() > 1;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** All who are let through, as a {@code from} about {@code member m}. */
    String members() {
        return narrowing.members(conditions);
    }

    /** @param goesOn whether only those are meant who come after a page */
    String members(MemberOrder order, boolean goesOn) {
        return narrowing.members(conditions, order, goesOn);
    }

    /** Common table expressions that end in {@code candidate}: who was found by words. */
    String search(MemberOrder order, boolean goesOn) {
        return search.sql(narrowing, lookedAt(order, goesOn), order);
    }

    /** By relevance nobody can be walked to: whoever they are, or the first by name, they are as good as any. */
    private String lookedAt(MemberOrder order, boolean goesOn) {
        if (narrowing.leavesFew()) {
            return members();
        }
        if (narrowing.isSampled(order)) {
            return narrowing.sample(conditions);
        }
        return order.by() == MemberOrder.By.RELEVANCE ? members(MemberOrder.BY_NAME, false) : members(order, goesOn);
    }

    private static String holds(String column, String parameter) {
        return "m." + column + " @> array[cast(:" + parameter + " as text)] and m." + column + " <> '{}'";
    }

    private void field(VisibleField field, Consumer<String> filters, String condition, String parameter, Object value) {
        if (value != null) {
            filters.accept(condition);
            conditions.add(sight.sees(field));
            parameters.put(parameter, value);
        }
    }

    /** Those who take a mentee now are few; the others are almost all. */
    private void mentoring(MemberFilter filter) {
        if (filter.mentoring != null) {
            conditions.add(sight.sees(VisibleField.MENTORING));
            String isOpen = "not f.paused and f.taken < f.capacity";
            if (filter.mentoring) {
                narrowing.byRows("mentoring_offer", "f", isOpen);
            } else {
                conditions.add("not " + Narrowing.exists("mentoring_offer", "f", isOpen));
            }
        }
    }

    private void affiliation(MemberFilter filter) {
        if (filter.asksForAffiliation()) {
            conditions.add(sight.sees(VisibleField.AFFILIATIONS));
            narrowing.byRows(
                    "affiliation",
                    "a",
                    sight.affiliations()
                            + part(" and lower(a.institution) = lower(:institution)", "institution", filter.institution)
                            + part(
                                    " and a.end_date >= make_date(:graduatedFrom, 1, 1)",
                                    "graduatedFrom",
                                    filter.graduatedFrom)
                            + part(
                                    " and a.end_date <= make_date(:graduatedTo, 12, 31)",
                                    "graduatedTo",
                                    filter.graduatedTo));
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
