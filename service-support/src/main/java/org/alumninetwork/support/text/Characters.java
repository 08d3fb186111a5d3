package org.alumninetwork.support.text;

import java.util.regex.Pattern;

/** Of which characters texts that people write consist: what controls a terminal, a mail or a calendar file is none. */
public final class Characters {

    /** Controls (U+0000 to U+001F, U+007F to U+009F), and what parts lines and paragraphs. */
    private static final Pattern BEYOND_ONE_LINE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    /** Lines end with LF, or with CR LF as some programs write it. */
    private static final Pattern BEYOND_LINES = Pattern.compile("[\\p{Cc}&&[^\\n\\t\\r]]|\\r(?!\\n)");

    private static final Pattern LINE_END = Pattern.compile("\\R");

    private Characters() {}

    /** Whether it is text on one line: no line ends, tabs or other controls. */
    public static boolean areOneLine(String text) {
        return !BEYOND_ONE_LINE.matcher(text).find();
    }

    /** Whether it is text that may run over lines and hold tabs, but no other controls. */
    public static boolean areLines(String text) {
        return !BEYOND_LINES.matcher(text).find();
    }

    /** The same on one line, whatever it held. */
    public static String onOneLine(String text) {
        return BEYOND_ONE_LINE.matcher(text).replaceAll(" ");
    }

    /** The same with LF alone at the end of each line, and without other controls. */
    public static String inLines(String text) {
        return BEYOND_LINES.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll(" ");
    }
}
