package org.alumninetwork.support.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextConstraintsTest {

    record Text(
            @LocalizedText Map<String, String> title,
            @CountryCode String country,
            @TimeZoneId String zone,
            @LanguageTag String language) {}

    record Name(@Legible String name) {}

    record Description(@LocalizedText(most = 10_000) Map<String, String> description) {}

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void realWorldValuesPass() {
        assertThat(validator.validate(
                        new Text(Map.of("sv", "Årets alumn", "zh-Hant", "年度校友"), "KE", "Africa/Nairobi", "pt-BR")))
                .isEmpty();
        assertThat(validator.validate(new Text(null, null, null, null))).isEmpty();
    }

    @Test
    void whatIsSeenIsLegible() {
        for (String name : List.of("Åsa", "علی\u200cزاده", "क्\u200dष", "👩\u200d🎓", "❤\ufe0f", "עברית\u200f", "한")) {
            assertThat(validator.validate(new Name(name))).as(name).isEmpty();
        }
        for (String name : List.of("\u200b", "\u200d\u200c", "\u3164", "\u00ad", "\ufe0f", "a\u202eb", "\u2066a")) {
            assertThat(validator.validate(new Name(name))).hasSize(1);
            assertThat(validator.validate(new Text(Map.of("sv", name), null, null, null)))
                    .hasSize(1);
        }
    }

    @Test
    void eachFaultIsFound() {
        assertThat(validator.validate(new Text(Map.of(), "ke", "EST", "svenska språket")))
                .hasSize(4);
        assertThat(validator.validate(new Text(Map.of("sv", " "), null, null, null)))
                .hasSize(1);
        assertThat(validator.validate(new Text(Map.of("sv", "x".repeat(201)), null, null, null)))
                .hasSize(1);
    }

    @Test
    void namesAreOneLineAndDescriptionsRunOverSeveral() {
        for (String beyond : List.of("\n", "\r", "\t", "\u0000", "\u0085", "\u2028", "\u2029")) {
            assertThat(validator.validate(new Text(Map.of("en", "One" + beyond + "two"), null, null, null)))
                    .as("a name with U+%04x", (int) beyond.charAt(0))
                    .hasSize(1);
        }
        assertThat(validator.validate(new Description(Map.of("en", "One\n\tTwo\r\nThree"))))
                .isEmpty();
        for (String beyond : List.of("\r", "\u0000", "\u001b", "\u0085")) {
            assertThat(validator.validate(new Description(Map.of("en", "One" + beyond + "two"))))
                    .as("a description with U+%04x", (int) beyond.charAt(0))
                    .hasSize(1);
        }
    }

    @Test
    void aLanguageIsWrittenInOneForm() {
        assertThat(LanguageTags.canonical(List.of("EN", "en", "PT-br", "zh-hant-tw", "sl-ROZAJ", "iw")))
                .containsExactly("en", "pt-BR", "zh-Hant-TW", "sl-rozaj", "he");
        assertThat(LanguageTags.canonical("svenska språket")).isEqualTo("svenska språket");
    }
}
