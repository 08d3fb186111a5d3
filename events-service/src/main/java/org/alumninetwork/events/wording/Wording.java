package org.alumninetwork.events.wording;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which of the languages of a text is shown where there is room for one only (api.md, "Accept-Language"). */
public record Wording(List<LanguageRange> wishes) {

    private static final String WITHOUT_WISH = "en";

    /**
     * @param acceptLanguage the header (RFC 9110, 12.5.4); what cannot be read, and nothing, is no wish
     */
    public static Wording of(String acceptLanguage) {
        try {
            return new Wording(acceptLanguage == null ? List.of() : LanguageRange.parse(acceptLanguage));
        } catch (IllegalArgumentException _) {
            return new Wording(List.of());
        }
    }

    /** The text that suits best; English, or the first by language tag, where none of the wishes is met. */
    public String choose(Map<String, String> texts) {
        return Optional.ofNullable(Locale.lookupTag(wishes, texts.keySet()))
                .map(tag -> textUnder(tag, texts))
                .orElseGet(() -> texts.getOrDefault(
                        WITHOUT_WISH, new TreeMap<>(texts).firstEntry().getValue()));
    }

    /** The lookup gives tags in lower case. */
    private static String textUnder(String tag, Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(text -> text.getKey().equalsIgnoreCase(tag))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
