package org.alumninetwork.support.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@code Map<String, String>}: text in one or more languages, by language tag (BCP 47). Absent is fine; say
 * {@code @NotNull} as well where it is not. Names and titles, which are of at most {@value #NAME} characters, are one line,
 * for they become subjects of mails and the like; longer texts may run over several.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Constraint(validatedBy = LocalizedTextValidator.class)
public @interface LocalizedText {
    String message() default
            "must hold at least one text, each under a BCP 47 language tag, not blank, not too long and without control "
                    + "characters; a name or title is one line";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Most characters of a name or title. */
    int NAME = 200;

    /** Most characters of each text. */
    int most() default NAME;
}
