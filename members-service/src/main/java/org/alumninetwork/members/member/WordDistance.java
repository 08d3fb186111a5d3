package org.alumninetwork.members.member;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far {@code member m} is from words, as SQL: for each word 0 where it is a word of the name, 1 where it begins one, 2
 * where it begins one of another field, 3 where it was only meant or is of an affiliation, and null where it is nowhere that
 * the caller sees. The words are the values of named parameters, by the place of each word.
 */
record WordDistance(List<SearchWord> words, Sight sight) {

    /** Whoever is found nearer is found without a look at the affiliations. */
    static final int OF_AFFILIATION = 3;

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

    /** From all the words. */
    String fromAll() {
        return sum(0, words.size());
    }

    /** From so many of the words, the first ones. */
    String fromFirst(int many) {
        return sum(0, many);
    }

    /** From the words behind so many, to be added to how far those are. */
    String andFromOthers(int many) {
        return many == words.size() ? "" : " + " + sum(many, words.size());
    }

    private String sum(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::of).collect(Collectors.joining(" + "));
    }

    /** Affiliations are fenced: those of everybody would be gathered beforehand. */
    private String of(int place) {
        return "case when " + inNames("exactly", place) + " then 0 when "
                + inNames("beginning", place) + " then 1 when "
                + inOtherFields("beginning", place) + " then 2 when "
                + inNames("anywhere", place) + " or " + inOtherFields("anywhere", place)
                + " or (" + sight.sees(VisibleField.AFFILIATIONS)
                + " and exists (select from affiliation a where a.member_id = m.id and a.words @@ "
                + asked("anywhere" + place) + " and " + sight.affiliations() + " offset 0)) then " + OF_AFFILIATION
                + " end";
    }

    private String inOtherFields(String how, int place) {
        return Stream.of(
                        seen(VisibleField.EMPLOYER, "m.employer_words", how, place),
                        seen(VisibleField.EXPERTISE, "m.expertise_words", how, place),
                        seen(VisibleField.CITY, "m.city_words", how, place))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String inNames(String how, int place) {
        return seen(VisibleField.NAME, sight.nameWords(), how, place);
    }

    private String seen(VisibleField field, String words, String how, int place) {
        return "(" + words + " @@ " + asked(how + place) + " and " + sight.sees(field) + ")";
    }

    /** Read once, and nothing that the planner guesses from: it would read all members rather than the index. */
    static String asked(String parameter) {
        return "(select cast(:" + parameter + " as tsquery))";
    }
}
