package org.alumninetwork.members.member;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One word that is searched for.
 *
 * @param word as {@link org.alumninetwork.members.text.NameKeys} folds it: letters and digits only, so it needs no quoting
 * @param meant what it may have meant where it occurs nowhere
 * @param members about how many share it, each of their fields counted for itself; 0 where that is not known
 */
record SearchWord(String word, List<String> meant, long members) {

    /** The one that fewest share comes first; of those of which nothing is known the longest. */
    static final Comparator<SearchWord> RAREST_FIRST = Comparator.comparingLong(SearchWord::members)
            .thenComparing(Comparator.comparingInt((SearchWord word) -> word.word.length())
                    .reversed());

    /** A query of {@code tsquery}: it is the beginning of a word, or a word that may have been meant. */
    String anywhere() {
        return Stream.concat(Stream.of(beginning()), meant.stream().map(SearchWord::quoted))
                .collect(Collectors.joining(" | "));
    }

    /** As {@link #anywhere}, but no word that only begins so. */
    String whole() {
        return Stream.concat(Stream.of(exactly()), meant.stream().map(SearchWord::quoted))
                .collect(Collectors.joining(" | "));
    }

    String beginning() {
        return quoted(word) + ":*";
    }

    String exactly() {
        return quoted(word);
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "''").replace("\\", "\\\\") + "'";
    }
}
