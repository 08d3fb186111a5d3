package org.alumninetwork.members.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumninetwork.support.paging.PageRequest;

/**
 * Which members a filter lets through, as SQL about {@code member m}. A condition on a field is always joined with the
 * one that the caller sees that field, so nothing hidden is found.
 */
final class DirectoryConditions {

    static final String CITY = "lower(m.city) = lower(:city)";
    static final String LANGUAGE = holds("languages", "language");

    private static final int MOST_YEARS = 10;

    /** So many who have all values are looked at for words. */
    private static final int FEW = 1_000;

    private static final String EXPERTISE = holds("expertise", "expertise");

    private final Sight sight;
    private final Expected expected;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Narrowing narrowing;
    private final WordSearch search;

    DirectoryConditions(MemberFilter filter, Sight sight, List<SearchWord> words, Expected expected) {
        this.sight = sight;
        this.expected = expected;
        narrowing = new Narrowing(expected);
        conditions.add(sight.knows());
        parameters.putAll(sight.parameters());
        field(VisibleField.COUNTRY, "m.country = :country", "country", filter.country);
        field(VisibleField.CITY, CITY, "city", filter.city());
        field(VisibleField.LANGUAGES, LANGUAGE, "language", filter.language());
        field(VisibleField.EXPERTISE, EXPERTISE, "expertise", filter.expertise());
        if (filter.country != null) {
            narrowing.by(ofRecord("member l where l.country = :country", "l", "country"));
        }
        if (filter.expertise() != null) {
            narrowing.by(ofRecord("expert e where e.expertise = :expertise", "e", "expertise"));
        }
        affiliation(filter);
        organisation(filter);
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
    Walk walk(MemberOrder order, boolean goesOn) {
        return narrowing.walk(conditions, order, goesOn, PageRequest.MOST / 2);
    }

    /** As {@link #search}: those who have all values, if they are few. */
    List<Attempt> searches(MemberOrder order, boolean goesOn) {
        return Stream.concat(
                        search.looksAtMembers()
                                ? walkedThrough(order, goesOn, FEW)
                                        .ofFew(FEW)
                                        .map(few -> few.as(search.sqlOf(few.sql())))
                                        .stream()
                                : Stream.empty(),
                        Stream.of(Attempt.whole(search(order, goesOn))))
                .toList();
    }

    /** Common table expressions that end in {@code candidate}: who was found by words. */
    String search(MemberOrder order, boolean goesOn) {
        return search.sql(narrowing, most -> lookedAt(order, goesOn, most), order);
    }

    /** By relevance whoever they are, or the first in another order, they are as good as any. */
    private String lookedAt(MemberOrder order, boolean goesOn, long most) {
        if (narrowing.isSampled(order)) {
            return narrowing.sample(conditions);
        }
        return walkedThrough(order, goesOn, most).sql();
    }

    private Walk walkedThrough(MemberOrder order, boolean goesOn, long most) {
        return narrowing.walk(conditions, order.walked(), goesOn && !order.isByRelevance(), most);
    }

    private static String holds(String column, String parameter) {
        return "m." + column + " @> array[cast(:" + parameter + " as text)]";
    }

    private void field(VisibleField field, String condition, String parameter, Object value) {
        if (value != null) {
            narrowing.by(OwnValue.of(condition, expected.by(Expected.MEMBER, parameter)));
            conditions.add(sight.sees(field));
            parameters.put(parameter, value);
        }
    }

    private Listing ofRecord(String rows, String alias, String facet) {
        double members = expected.by(Expected.MEMBER, facet);
        return new Listing(rows, alias, "id", members, members, members, true);
    }

    private void organisation(MemberFilter filter) {
        if (filter.organisation != null) {
            conditions.add(sight.sees(VisibleField.MEMBERSHIPS));
            narrowing.by(
                    listing("membership", "s", "s.organisation_id = :organisation and s.state in ('ACTIVE', 'GRACE')"));
            narrowing.byMark(OwnValue.of(
                    "m.marks @> array['o:' || cast(cast(:organisation as uuid) as text)]", expected.by("membership")));
            parameters.put("organisation", filter.organisation);
        }
    }

    /** Those who take a mentee now are few; the others are almost all. */
    private void mentoring(MemberFilter filter) {
        if (filter.mentoring != null) {
            conditions.add(sight.sees(VisibleField.MENTORING));
            Listing open = listing("mentoring_offer", "f", "not f.paused and f.taken < f.capacity");
            if (filter.mentoring) {
                narrowing.by(open);
            } else {
                conditions.add("not " + open.holds());
            }
        }
    }

    private void affiliation(MemberFilter filter) {
        if (filter.asksForAffiliation()) {
            conditions.add(sight.sees(VisibleField.AFFILIATIONS));
            narrowing.by(listing(
                    "affiliation",
                    "a",
                    sight.affiliations()
                            + part(
                                    " and lower(a.institution) = lower(:institution)",
                                    "institution",
                                    filter.institution())
                            + part(
                                    " and a.end_date >= make_date(:graduatedFrom, 1, 1)",
                                    "graduatedFrom",
                                    filter.graduatedFrom)
                            + part(
                                    " and a.end_date <= make_date(:graduatedTo, 12, 31)",
                                    "graduatedTo",
                                    filter.graduatedTo),
                    Math.min(expected.by("affiliation", "institution"), expected.by("affiliation", "year")),
                    filter.institution() == null
                            ? Double.POSITIVE_INFINITY
                            : expected.by("affiliation", "institution")));
            marksOfAffiliation(filter);
        }
    }

    /** Where it is a matter of a few years; in all the others are almost all members. */
    private void marksOfAffiliation(MemberFilter filter) {
        if (filter.institution() != null) {
            narrowing.byMark(OwnValue.of(
                    "m.marks @> array['i:' || lower(cast(:institution as text))]",
                    expected.by("affiliation", "institution")));
        }
        if (filter.graduatedFrom != null
                && filter.graduatedTo != null
                && filter.graduatedTo - filter.graduatedFrom < MOST_YEARS) {
            narrowing.byMark(OwnValue.oneOfSeveral(
                    "m.marks && array["
                            + IntStream.rangeClosed(filter.graduatedFrom, filter.graduatedTo)
                                    .mapToObj(year -> "'y:" + year + "'")
                                    .collect(Collectors.joining(", "))
                            + "]::text[]",
                    expected.by("affiliation", "year")));
        }
    }

    private Listing listing(String table, String alias, String condition) {
        return listing(table, alias, condition, expected.by(table), expected.by(table));
    }

    private Listing listing(String table, String alias, String condition, double read, double readInOrder) {
        return new Listing(
                table + " " + alias + " where " + condition,
                alias,
                "member_id",
                expected.by(table),
                read,
                readInOrder,
                false);
    }

    private String part(String condition, String parameter, Object value) {
        if (value == null) {
            return "";
        }
        parameters.put(parameter, value);
        return condition;
    }
}
