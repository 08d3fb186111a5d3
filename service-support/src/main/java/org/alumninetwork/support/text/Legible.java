package org.alumninetwork.support.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text of which people see something, in the order in which it is written, and that controls neither a mail nor a calendar
 * into which it gets; on one line, unless said otherwise. Blank is fine; forbid it as well.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = Legible.Validator.class)
public @interface Legible {
    String message() default
            "must hold characters that can be seen, none that control or turn the text round, and be one line where it is a name";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether it may run over several lines. */
    boolean lines() default false;

    /** Decides it. */
    class Validator implements ConstraintValidator<Legible, String> {

        private boolean lines;

        @Override
        public void initialize(Legible rule) {
            lines = rule.lines();
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null
                    || value.isBlank()
                    || (LegibleText.isLegible(value)
                            && (lines ? Characters.areLines(value) : Characters.areOneLine(value)));
        }
    }
}
