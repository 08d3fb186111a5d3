package org.alumninetwork.members.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names without case and accents: what the directory is ordered by, and what a search compares. */
public final class NameKeys {

    /** Latin, Greek and Cyrillic accents and Arabic vowel signs; in other scripts marks are letters. */
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f\\u064b-\\u065f]+");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Latin letters that no canonical decomposition takes apart. */
    private static final Map<Character, String> UNDECOMPOSED = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ł', "l"),
            Map.entry('ħ', "h"),
            Map.entry('ı', "i"),
            Map.entry('ŧ', "t"));

    private NameKeys() {}

    /** Words of letters and digits, separated by one space; empty for nothing. */
    public static String of(String name) {
        if (name == null) {
            return "";
        }
        return isPlain(name) ? name.toLowerCase(Locale.ROOT) : fold(name);
    }

    public static List<String> wordsOf(String text) {
        return Arrays.stream(of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isPlain(String name) {
        return name.chars().allMatch(character -> character < 128 && Character.isLetter(character));
    }

    private static String fold(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String decomposed =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        String letters = decomposed
                .chars()
                .mapToObj(character -> letter((char) character))
                .collect(Collectors.joining());
        return NO_LETTERS.matcher(letters).replaceAll(" ").strip();
    }

    private static String letter(char character) {
        return character < 128
                ? Character.toString(character)
                : UNDECOMPOSED.getOrDefault(character, Character.toString(character));
    }
}
