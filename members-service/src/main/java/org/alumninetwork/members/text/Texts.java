package org.alumninetwork.members.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.alumninetwork.support.text.LegibleText;

/** Text as it is kept: composed (Unicode NFC), without space around it, absent rather than empty, or than what nobody sees. */
public final class Texts {

    /** No character before it is ever composed with another one, nor decomposed by composing. */
    private static final char FIRST_MARK = '\u0300';

    private static final char NO_CHARACTER = '\uFFFE';

    private Texts() {}

    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        return LegibleText.isEmpty(text) ? null : composed(text.strip());
    }

    /** Each once, in their order; an empty list for none. */
    public static List<String> clean(List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .map(Texts::clean)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    /** As {@link #clean(List)}, where nobody means nothing: an empty text stays, as null, for validation to find. */
    public static List<String> cleanEach(List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(Texts::clean).distinct().toList();
    }

    /**
     * Line breaks and tabs are control characters too: no field here runs over several lines; and so is what turns a text
     * round. What is no character at all, or half of one, would come back as a question mark.
     */
    public static boolean hasControlCharacter(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (isNoText(text, index)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoText(String text, int index) {
        char character = text.charAt(index);
        return Character.isISOControl(character)
                || LegibleText.turnsRound(character)
                || (character >= Character.MIN_SURROGATE && (isHalf(text, index) || character >= NO_CHARACTER));
    }

    /** Of a character that takes two units (UTF-16), one without the other. */
    private static boolean isHalf(String text, int index) {
        char character = text.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(character)
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    private static String composed(String text) {
        return holdsNothingToCompose(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean holdsNothingToCompose(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= FIRST_MARK) {
                return false;
            }
        }
        return true;
    }
}
