package org.alumninetwork.support.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@code Map<String, String>}: text in one or more languages, by language tag (BCP 47). Absent is fine; say
 * {@code @NotNull} as well where it is not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Constraint(validatedBy = LocalizedTextValidator.class)
public @interface LocalizedText {
    String message() default
            "must hold at least one text, each under a BCP 47 language tag, not blank and not too long";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Most characters of each text. */
    int most() default 200;
}
