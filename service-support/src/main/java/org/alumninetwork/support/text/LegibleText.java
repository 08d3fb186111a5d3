package org.alumninetwork.support.text;

/** What people see of a text: one may hold characters that nobody sees, or that turn round what stands beside it. */
public final class LegibleText {

    private static final int IGNORED = 1 << Character.CONTROL
            | 1 << Character.FORMAT
            | 1 << Character.SURROGATE
            | 1 << Character.SPACE_SEPARATOR
            | 1 << Character.LINE_SEPARATOR
            | 1 << Character.PARAGRAPH_SEPARATOR;

    private LegibleText() {}

    /**
     * Whether nothing is to be seen. The characters that join letters, or keep them apart, are no letters by themselves
     * (Unicode, section 23.2), nor are fillers, which stand for a letter that is not there.
     */
    public static boolean isEmpty(String text) {
        return text.codePoints().noneMatch(LegibleText::isSeen);
    }

    private static boolean isSeen(int character) {
        return (1 << Character.getType(character) & IGNORED) == 0 && !isFiller(character) && !isSelector(character);
    }

    /** Of Hangul, Khmer and Braille, and the joiner of graphemes. */
    private static boolean isFiller(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    /** Which chooses the form of the character before it. */
    private static boolean isSelector(int character) {
        return (character >= 0x180B && character <= 0x180F)
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }

    /**
     * Whether it is one of the embeddings, overrides and isolates (Unicode Standard Annex 9, section 2), which show a
     * text in another order than it is read, and what comes after it, too. Arabic and Hebrew need none of them.
     */
    public static boolean turnsRound(char character) {
        return (character >= '\u202A' && character <= '\u202E') || (character >= '\u2066' && character <= '\u2069');
    }

    static boolean isLegible(String text) {
        return !isEmpty(text) && text.chars().noneMatch(character -> turnsRound((char) character));
    }
}
