package org.alumninetwork.events.event;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text as it is searched: without case and without marks on letters, so that "forelasning" finds "Föreläsning". */
final class SearchText {

    private SearchText() {}

    /** What an event is found by: its titles, and the name and city of its place. */
    static String of(EventDetails event) {
        Stream<String> place = event.place() == null
                ? Stream.empty()
                : Stream.of(event.place().name(), event.place().city());
        return Stream.concat(event.title().values().stream(), place)
                .filter(text -> text != null)
                .map(SearchText::plain)
                .collect(Collectors.joining("\n"));
    }

    /** A pattern for {@code like} that finds the words anywhere. */
    static String patternOf(String words) {
        return "%" + plain(words).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
