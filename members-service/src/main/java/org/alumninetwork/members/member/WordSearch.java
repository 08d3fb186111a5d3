package org.alumninetwork.members.member;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who is found by words, as SQL about {@code member m}. Of several words one is looked up: the longest, which is seldom
 * the most frequent, or the next one where too many share it. The others are looked for in those who have it.
 */
final class WordSearch {

    /** Of each field and word; who shares a word with more people than that is found by saying more. */
    private static final int MOST = 10_000;

    /** So many of those who have a word are looked at for the others, where each of the words is shared by too many. */
    private static final int FEWER = 2_000;

    private final List<SearchWord> words;
    private final Sight sight;
    private final String where;

    /** @param where which members are let through */
    WordSearch(List<SearchWord> words, Sight sight, String where) {
        this.words = words.stream()
                .sorted(Comparator.comparingInt(SearchWord::length).reversed())
                .toList();
        this.sight = sight;
        this.where = where;
    }

    boolean hasWords() {
        return !words.isEmpty();
    }

    /** Values of the named parameters, besides those of the conditions. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        for (int place = 0; place < words.size(); place++) {
            SearchWord word = words.get(place);
            parameters.put("anywhere" + place, word.anywhere());
            parameters.put("exactly" + place, word.exactly());
            parameters.put("beginning" + place, word.beginning());
        }
        return parameters;
    }

    /**
     * Common table expressions that end in {@code candidate}: who was found, with a distance that is for each word 0
     * where it is a word of the name, 1 where it begins one, 2 where it begins one of another field, and 3 where it was
     * only meant or is of an affiliation.
     */
    String sql() {
        String candidates =
                words.size() == 1 ? "select id, family_key, given_key, distance from word0" : whoHasTheOthersToo();
        return each(this::lookedUp, ", ") + ", candidate as materialized (" + candidates + ")";
    }

    /** Those who have the word, and whether there may be more. */
    private String lookedUp(int place) {
        return "word" + place + " as (" + holders(place) + "), frequent" + place
                + " as materialized (select count(*) >= " + MOST + " as is_so from word" + place + ")";
    }

    private static String isFrequent(int place) {
        return "(select is_so from frequent" + place + ")";
    }

    /** Laterally and fenced: for a join the planner would rather read everybody. */
    private String whoHasTheOthersToo() {
        int last = words.size() - 1;
        String few = each(
                place -> "(select id from word" + place
                        + (place == last
                                ? " limit case when " + isFrequent(place) + " then " + FEWER + " else " + MOST + " end)"
                                : " where not " + isFrequent(place) + ")"),
                " union all ");
        return "select n.id, n.family_key, n.given_key, " + each(place -> "n.distance" + place, " + ")
                + " as distance from ("
                + few + ") few cross join lateral (select m.id, m.family_key, m.given_key, "
                + each(place -> distance(place) + " as distance" + place, ", ")
                + " from member m where m.id = few.id offset 0) n where "
                + each(place -> "n.distance" + place + " is not null", " and ");
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
                        holdersByAffiliation(place))
                + ") holder group by id, family_key, given_key";
    }

    /** Laterally and fenced: where everybody has the word, a join would read both tables in the order of the members. */
    private String holdersByAffiliation(int place) {
        return "(select m.id, m.family_key, m.given_key, 3 from affiliation a cross join lateral (select * from member m"
                + whereWanted(place) + " and m.id = a.member_id and " + sight.affiliations() + " and "
                + sight.sees(VisibleField.AFFILIATIONS) + " offset 0) m where a.words @@ cast(:anywhere" + place
                + " as tsquery) limit " + MOST + ")";
    }

    private String holders(VisibleField field, String column, String indexed, int place) {
        return holders(field, column, indexed, "when " + matches(column, "beginning", place) + " then 2", place);
    }

    private String holders(VisibleField field, String column, String indexed, String near, int place) {
        return "(select m.id, m.family_key, m.given_key, case " + near + " else 3 end as distance from member m"
                + whereWanted(place) + " and " + indexed + " and " + matches(column, "anywhere", place) + " and "
                + sight.sees(field) + " limit " + MOST + ")";
    }

    /** A word is looked up where the one before it did not tell enough. */
    private String whereWanted(int place) {
        return place == 0 ? where : where + " and " + isFrequent(place - 1);
    }

    /** How far a member is from a word; null where it is nowhere that the caller sees. */
    private String distance(int place) {
        return "case when " + seen(VisibleField.NAME, "name_words", "exactly", place) + " then 0 when "
                + seen(VisibleField.NAME, "name_words", "beginning", place) + " then 1 when "
                + inOtherFields("beginning", place) + " then 2 when "
                + seen(VisibleField.NAME, "name_words", "anywhere", place) + " or " + inOtherFields("anywhere", place)
                + " or (" + sight.sees(VisibleField.AFFILIATIONS)
                + " and exists (select from affiliation a where a.member_id = m.id and a.words @@ cast(:anywhere"
                + place
                + " as tsquery) and " + sight.affiliations() + ")) then 3 end";
    }

    private String inOtherFields(String how, int place) {
        return Stream.of(
                        seen(VisibleField.EMPLOYER, "employer_words", how, place),
                        seen(VisibleField.EXPERTISE, "expertise_words", how, place),
                        seen(VisibleField.CITY, "city_words", how, place))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String seen(VisibleField field, String column, String how, int place) {
        return "(" + matches(column, how, place) + " and " + sight.sees(field) + ")";
    }

    private static String matches(String column, String how, int place) {
        return "m." + column + " @@ cast(:" + how + place + " as tsquery)";
    }

    private String each(IntFunction<String> part, String between) {
        return IntStream.range(0, words.size()).mapToObj(part).collect(Collectors.joining(between));
    }
}
