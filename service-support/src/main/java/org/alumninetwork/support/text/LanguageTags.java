package org.alumninetwork.support.text;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags (BCP 47). */
public final class LanguageTags {

    private LanguageTags() {}

    public static boolean isWellFormed(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException _) {
            return false;
        }
    }
}
