package org.alumninetwork.support.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextConstraintsTest {

    record Text(
            @LocalizedText Map<String, String> title,
            @CountryCode String country,
            @TimeZoneId String zone,
            @LanguageTag String language) {}

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
    void eachFaultIsFound() {
        assertThat(validator.validate(new Text(Map.of(), "ke", "EST", "svenska språket")))
                .hasSize(4);
        assertThat(validator.validate(new Text(Map.of("sv", " "), null, null, null)))
                .hasSize(1);
        assertThat(validator.validate(new Text(Map.of("sv", "x".repeat(201)), null, null, null)))
                .hasSize(1);
    }
}
