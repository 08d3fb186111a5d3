package org.alumninetwork.members.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who is found by words, as SQL about {@code member m}. The word that fewest share is looked up, and so is what the members'
 * own fields hold of all of them; words that very many share are only looked for in those who were found. How many look
 * at a word is known beforehand, so that no plan depends on what the planner believes of it.
 */
final class WordSearch {

    /** So much is read of the index for a word: one that more share is not looked up by itself, for that takes too long. */
    private static final long READ_FOR_ONE = 60_000;

    /** So much is read of it for what the members' own fields hold of several words. */
    private static final long READ_TOGETHER = 150_000;

    /** So many are found by one word. */
    private static final long BY_ONE_WORD = 3_000;

    /** So many are found by several words, and looked at where nothing is looked up. */
    private static final long BY_WORDS = 2_000;

    /** Where more share the rarest of several words, so many of them are looked at for the others. */
    private static final long SAMPLE = 500;

    static final String OWN_WORDS = "member_words(m.name_words, m.employer_words, m.expertise_words, m.city_words)";

    private final List<SearchWord> words;
    private final Sight sight;
    private final String where;

    /** @param where which members are let through */
    WordSearch(List<SearchWord> words, Sight sight, String where) {
        this.words = words.stream().sorted(SearchWord.RAREST_FIRST).toList();
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
        parameters.put(
                "together",
                together().stream().map(word -> "(" + word.anywhere() + ")").collect(Collectors.joining(" & ")));
        return parameters;
    }

    /**
     * Common table expressions that end in {@code candidate}: who was found, with a distance that is for each word 0
     * where it is a word of the name, 1 where it begins one, 2 where it begins one of another field, and 3 where it was
     * only meant or is of an affiliation.
     *
     * @param narrowing filters that may let fewer through than a word
     * @param members who is let through, as a {@code from}: of them the first are looked at where the filters let fewer
     *     through, or each word is one that very many share
     */
    String sql(Narrowing narrowing, String members) {
        return "candidate as materialized (select id, family_key, given_key, min(distance) as distance from ("
                + found(narrowing, members)
                + ") found where distance is not null group by id, family_key, given_key)";
    }

    private String found(Narrowing narrowing, String members) {
        long sharing = words.getFirst().members();
        if (narrowing.leavesFewerThan(Math.min(sharing, BY_WORDS))) {
            return lookedAt(members, BY_WORDS);
        }
        if (sharing > READ_FOR_ONE / words.size()) {
            return together().size() > 1
                    ? byAll() + " union all " + lookedAt(members, narrowing.worthLookingAt(SAMPLE))
                    : lookedAt(members, narrowing.worthLookingAt(BY_WORDS));
        }
        return words.size() == 1 ? byOneWord() : bySeveral(sharing <= BY_WORDS ? BY_WORDS : SAMPLE);
    }

    /** Where those who are nearer are enough, nobody else is looked up. */
    private String byOneWord() {
        return "select * from (" + byOwnFields("anywhere0", 1, BY_ONE_WORD) + " union all " + byAffiliation(BY_ONE_WORD)
                + ") found limit " + BY_ONE_WORD;
    }

    private String bySeveral(long most) {
        String byRarest = byOwnFields("anywhere0", 1, most) + " union all " + byAffiliation(most);
        return together().size() > 1 ? byAll() + " union all " + byRarest : byRarest;
    }

    private String byAll() {
        return byOwnFields("together", words.size(), BY_WORDS);
    }

    /** The words of which so much of the index is read at most; the others are looked for in who has those. */
    private List<SearchWord> together() {
        List<SearchWord> together = new ArrayList<>();
        long read = 0;
        for (SearchWord word : words) {
            read += word.members();
            if (read <= READ_TOGETHER) {
                together.add(word);
            }
        }
        return together;
    }

    private String lookedAt(String members, long most) {
        return found(distance(0, words.size()), "(select m.* from " + members + " limit " + most + ") m");
    }

    /**
     * Who has what is looked for, and so many of the words where the caller sees them. Each distance is fenced: it is
     * reckoned once, and not before the limit.
     */
    private String byOwnFields(String query, int seen, long most) {
        return found(
                "m.near" + distance(seen, words.size(), " + "),
                "(select * from (select m.*, " + distance(0, seen) + " as near from member m" + where + " and "
                        + OWN_WORDS + " @@ " + asked(query) + " offset 0) m where m.near is not null limit " + most
                        + ") m");
    }

    /**
     * Laterally and fenced: where everybody has the word, a join would read both tables in the order of the members. The
     * limit is that of looking: a filter may let none of them through.
     */
    private String byAffiliation(long most) {
        return found(
                "3" + distance(1, words.size(), " + "),
                "(select m.* from affiliation a cross join lateral (select * from member m where " + sight.knows()
                        + " and m.id = a.member_id and " + sight.affiliations() + " and "
                        + sight.sees(VisibleField.AFFILIATIONS) + " offset 0) m where a.words @@ " + asked("anywhere0")
                        + " limit " + most + ") m" + where);
    }

    private static String found(String distance, String members) {
        return "(select m.id, m.family_key, m.given_key, " + distance + " as distance from " + members + " offset 0)";
    }

    private String distance(int from, int to, String before) {
        return from == to ? "" : before + distance(from, to);
    }

    private String distance(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::distance).collect(Collectors.joining(" + "));
    }

    /**
     * How far a member is from a word; null where it is nowhere that the caller sees. Affiliations are fenced: those of
     * everybody would be gathered beforehand.
     */
    private String distance(int place) {
        return "case when " + seen(VisibleField.NAME, "name_words", "exactly", place) + " then 0 when "
                + seen(VisibleField.NAME, "name_words", "beginning", place) + " then 1 when "
                + inOtherFields("beginning", place) + " then 2 when "
                + seen(VisibleField.NAME, "name_words", "anywhere", place) + " or " + inOtherFields("anywhere", place)
                + " or (" + sight.sees(VisibleField.AFFILIATIONS)
                + " and exists (select from affiliation a where a.member_id = m.id and a.words @@ "
                + asked("anywhere" + place) + " and " + sight.affiliations() + " offset 0)) then 3 end";
    }

    private String inOtherFields(String how, int place) {
        return Stream.of(
                        seen(VisibleField.EMPLOYER, "employer_words", how, place),
                        seen(VisibleField.EXPERTISE, "expertise_words", how, place),
                        seen(VisibleField.CITY, "city_words", how, place))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String seen(VisibleField field, String column, String how, int place) {
        return "(m." + column + " @@ " + asked(how + place) + " and " + sight.sees(field) + ")";
    }

    /** Read once, and nothing that the planner guesses from: it would read all members rather than the index. */
    private static String asked(String parameter) {
        return "(select cast(:" + parameter + " as tsquery))";
    }
}
