package org.alumninetwork.stack.demo.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses under the domains that RFC 2606 reserves, so that none can ever reach anybody. */
final class Mailbox {

    private static final Pattern NOT_ASCII_LETTERS = Pattern.compile("[^a-z]+");

    private Mailbox() {}

    /** Different for each number; names that have no Latin letters give {@code alumn.<number>}. */
    static String of(NamePool.Name name, long number, String domain) {
        String given = latin(name.given());
        String family = latin(name.family());
        String local = given.isEmpty() || family.isEmpty() ? "alumn" : given + "." + family;
        return local + "." + number + "@" + domain;
    }

    private static String latin(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return NOT_ASCII_LETTERS.matcher(plain).replaceAll("");
    }
}
