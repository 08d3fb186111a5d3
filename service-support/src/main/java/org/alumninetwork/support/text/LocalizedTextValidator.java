package org.alumninetwork.support.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;

/** Decides {@link LocalizedText}. */
public class LocalizedTextValidator implements ConstraintValidator<LocalizedText, Map<String, String>> {

    private int most;

    @Override
    public void initialize(LocalizedText rule) {
        most = rule.most();
    }

    @Override
    public boolean isValid(Map<String, String> texts, ConstraintValidatorContext context) {
        return texts == null || (!texts.isEmpty() && texts.entrySet().stream().allMatch(this::isValid));
    }

    private boolean isValid(Map.Entry<String, String> text) {
        return LanguageTags.isWellFormed(text.getKey())
                && text.getValue() != null
                && LegibleText.isLegible(text.getValue())
                && text.getValue().length() <= most
                && hasFittingLines(text.getValue());
    }

    private boolean hasFittingLines(String text) {
        return most <= LocalizedText.NAME ? Characters.areOneLine(text) : Characters.areLines(text);
    }
}
