package org.alumninetwork.members.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;

/** Text as it is kept: composed (Unicode NFC), without space around it, absent rather than empty. */
public final class Texts {

    /** No character before it is ever composed with another one, nor decomposed by composing. */
    private static final char FIRST_MARK = '\u0300';

    private Texts() {}

    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : composed(stripped);
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

    /** Line breaks and tabs are control characters too: no field here runs over several lines. */
    public static boolean hasControlCharacter(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (Character.isISOControl(text.charAt(index))) {
                return true;
            }
        }
        return false;
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
