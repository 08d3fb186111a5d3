package org.alumninetwork.support.text;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Language tags (BCP 47). */
public final class LanguageTags {

    private LanguageTags() {}

    public static boolean isWellFormed(String tag) {
        return parsed(tag).isPresent();
    }

    /** The one way in which RFC 5646 would have it written, in which case says nothing; what is not well-formed stays. */
    public static String canonical(String tag) {
        return parsed(tag.toLowerCase(Locale.ROOT)).map(Locale::toLanguageTag).orElse(tag);
    }

    /** Each once, in their order. */
    public static List<String> canonical(List<String> tags) {
        return tags.stream().map(LanguageTags::canonical).distinct().toList();
    }

    private static Optional<Locale> parsed(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build())
                    .filter(locale -> !locale.getLanguage().isEmpty());
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }
}
