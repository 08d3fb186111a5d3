package org.alumninetwork.members.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Names without case and accents: what the directory is ordered by, and what a search compares. Of other texts {@code
 * search_words} in the database makes the same words.
 */
public final class NameKeys {

    private static final int LETTERS_MARKS_AND_NUMBERS = IntStream.of(
                    Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER)
            .map(type -> 1 << type)
            .sum();

    /** Latin letters that no canonical decomposition takes apart, and the sigma that ends a word. */
    private static final Map<Integer, String> UNDECOMPOSED = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ς', "σ"));

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
        for (int index = 0; index < name.length(); index++) {
            char character = name.charAt(index);
            if (character >= 128 || !Character.isLetter(character)) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String name) {
        String decomposed = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(decomposed.length() + 4);
        boolean apart = false;
        for (int character : decomposed.codePoints().toArray()) {
            if (isKept(character)) {
                append(character, apart, key);
                apart = false;
            } else {
                apart |= !isAccent(character);
            }
        }
        return key.toString();
    }

    private static void append(int character, boolean apart, StringBuilder key) {
        if (apart && !key.isEmpty()) {
            key.append(' ');
        }
        String letters = character < 128 ? null : UNDECOMPOSED.get(character);
        if (letters == null) {
            key.appendCodePoint(character);
        } else {
            key.append(letters);
        }
    }

    private static boolean isKept(int character) {
        return !isAccent(character) && ((1 << Character.getType(character)) & LETTERS_MARKS_AND_NUMBERS) != 0;
    }

    /** Latin, Greek and Cyrillic accents and Arabic vowel signs; in other scripts marks are letters. */
    private static boolean isAccent(int character) {
        return (character >= 0x300 && character <= 0x36f) || (character >= 0x64b && character <= 0x65f);
    }
}
