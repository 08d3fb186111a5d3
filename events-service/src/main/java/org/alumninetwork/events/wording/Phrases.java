package org.alumninetwork.events.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What this service itself says, in the languages into which it is translated. */
public final class Phrases {

    private static final Set<String> LANGUAGES = Set.of("en", "fi", "sv");

    private static final Control ONLY_THAT_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle phrases;
    private final Locale locale;

    private Phrases(ResourceBundle phrases, Locale locale) {
        this.phrases = phrases;
        this.locale = locale;
    }

    /**
     * @param about name of the files in {@code phrases/}
     * @throws MissingResourceException where there are none
     */
    public static Phrases of(String about, Wording wording) {
        Map<String, String> languages = LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), tag -> tag));
        Locale locale = Locale.forLanguageTag(wording.choose(languages));
        ClassLoader files = Thread.currentThread().getContextClassLoader();
        return new Phrases(ResourceBundle.getBundle("phrases/" + about, locale, files, ONLY_THAT_LANGUAGE), locale);
    }

    /**
     * @param details what stands for {@code {0}} and so on
     */
    public String say(String key, Object... details) {
        return new MessageFormat(phrases.getString(key), locale).format(details);
    }

    public Locale locale() {
        return locale;
    }
}
