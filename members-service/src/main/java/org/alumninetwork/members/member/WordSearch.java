package org.alumninetwork.members.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Who is found by words, as SQL about {@code member m}. The word that fewest share is looked up, and so is what the members'
 * own fields hold of all of them; words that very many share are only looked for in those who were found. How many look
 * at a word is known beforehand, so that no plan depends on what the planner believes of it.
 */
final class WordSearch {

    /** So much is read of the index for a word: one that more share is not looked up by itself, for that takes too long. */
    private static final long READ_FOR_ONE = 60_000;

    /** So much is read of it for what the members' own fields hold of several words. */
    private static final long READ_TOGETHER = 100_000;

    /** Where more would be read, those who have the whole word are found, of whom the index is read in great steps. */
    private static final long READ_WHOLE = 400_000;

    /** So many are found by one word. */
    private static final long BY_ONE_WORD = 3_000;

    /** So many are looked at for one word, of whom filters may let but a part through. */
    private static final long LOOKED_UP = 4_000;

    /** So many are found by several words. */
    private static final long BY_WORDS = 2_000;

    /** So many are looked at for a word that very many share. */
    private static final long LOOKED_AT = 1_500;

    /** Where more share the rarest of several words, so many of them are looked at for the others. */
    private static final long SAMPLE = 300;

    static final String OWN_WORDS = "member_words(m.name_words, m.employer_words, m.expertise_words, m.city_words)";

    private final List<SearchWord> words;
    private final WordDistance distance;
    private final Sight sight;
    private final String where;

    /** @param where which members are let through */
    WordSearch(List<SearchWord> words, Sight sight, String where) {
        this.words = words.stream().sorted(SearchWord.RAREST_FIRST).toList();
        this.distance = new WordDistance(this.words, sight);
        this.sight = sight;
        this.where = where;
    }

    boolean hasWords() {
        return !words.isEmpty();
    }

    /** Values of the named parameters, besides those of the conditions. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = distance.parameters();
        parameters.put("together", String.join(" & ", together()));
        return parameters;
    }

    /**
     * Common table expressions that end in {@code candidate}: who was found, with the {@link WordDistance} from all words.
     *
     * @param narrowing filters that may let fewer through than a word
     * @param members so many who are let through, as a {@code from}: they are looked at where the filters let fewer through,
     *     or each word is one that very many share
     */
    String sql(Narrowing narrowing, LongFunction<String> members, MemberOrder order) {
        return candidates(found(narrowing, members, order));
    }

    /** As {@link #sql}, of members as a {@code from}, whoever they are. */
    String sqlOf(String members) {
        return candidates(measured(distance.fromAll(), "(select m.* from " + members + ") m"));
    }

    private static String candidates(String found) {
        return "candidate as materialized (select id, family_key, given_key, min(distance) as distance from (" + found
                + ") found where distance is not null group by id, family_key, given_key)";
    }

    /** Whether it is a matter of whom the filters let through: so many share each word that none is looked up. */
    boolean looksAtMembers() {
        return words.getFirst().members() > READ_FOR_ONE / words.size();
    }

    private String found(Narrowing narrowing, LongFunction<String> members, MemberOrder order) {
        long sharing = words.getFirst().members();
        if (narrowing.leavesFewerThan(Math.min(sharing, BY_WORDS))) {
            return lookedAt(members, BY_WORDS);
        }
        if (looksAtMembers()) {
            return together().size() > 1
                    ? byAll() + " union all " + lookedAt(members, narrowing.worthLookingAt(SAMPLE, order))
                    : lookedAt(members, narrowing.worthLookingAt(LOOKED_AT, order));
        }
        return words.size() == 1
                ? byOneWord(sharing <= LOOKED_UP ? BY_ONE_WORD : narrowing.letThroughOf(LOOKED_UP, BY_ONE_WORD))
                : bySeveral(sharing <= BY_WORDS ? BY_WORDS : SAMPLE);
    }

    /** Where those who are nearer are enough, nobody else is looked up. */
    private String byOneWord(long most) {
        return "select * from (" + byOwnFields("anywhere0", 1, most) + " union all " + byAffiliation(most)
                + ") found limit " + most;
    }

    private String bySeveral(long most) {
        String byRarest = byOwnFields("anywhere0", 1, most) + " union all " + byAffiliation(most);
        return together().size() > 1 ? byAll() + " union all " + byRarest : byRarest;
    }

    private String byAll() {
        return byOwnFields("together", words.size(), BY_WORDS);
    }

    /** As queries, the words of which so much of the index is read at most; the others are looked for in who has those. */
    private List<String> together() {
        List<String> together = new ArrayList<>();
        long read = 0;
        for (SearchWord word : words) {
            read += word.members();
            if (read <= READ_TOGETHER) {
                together.add("(" + word.anywhere() + ")");
            } else if (read <= READ_WHOLE) {
                together.add("(" + word.whole() + ")");
            }
        }
        return together;
    }

    private String lookedAt(LongFunction<String> members, long most) {
        return measured(distance.fromAll(), "(select m.* from " + members.apply(most) + " limit " + most + ") m");
    }

    /**
     * Who has what is looked for, and so many of the words where the caller sees them. Each distance is fenced: it is
     * reckoned once, and not before the limit.
     */
    private String byOwnFields(String query, int seen, long most) {
        return measured(
                "m.near" + distance.andFromOthers(seen),
                "(select * from (select m.*, " + distance.fromFirst(seen) + " as near from member m" + where + " and "
                        + OWN_WORDS + " @@ " + WordDistance.asked(query)
                        + " offset 0) m where m.near is not null limit " + most
                        + ") m");
    }

    /**
     * Laterally and fenced: where everybody has the word, a join would read both tables in the order of the members. The
     * limit is that of looking: a filter may let none of them through.
     */
    private String byAffiliation(long most) {
        return measured(
                "3" + distance.andFromOthers(1),
                "(select m.* from affiliation a cross join lateral (select * from member m where " + sight.knows()
                        + " and m.id = a.member_id and " + sight.affiliations() + " and "
                        + sight.sees(VisibleField.AFFILIATIONS) + " offset 0) m where a.words @@ "
                        + WordDistance.asked("anywhere0")
                        + " limit " + most + ") m" + where);
    }

    /** Members with how far they are. */
    private static String measured(String far, String members) {
        return "(select m.id, m.family_key, m.given_key, " + far + " as distance from " + members + " offset 0)";
    }
}
