package org.alumninetwork.members.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/** Text of limited length, without control characters; one line, unless said otherwise. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = PlainText.Validator.class)
public @interface PlainText {
    String message() default "must be one line without control characters, of at most {most} characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Most UTF-16 units. */
    int most();

    /** Whether it may run over several lines. */
    boolean lines() default false;

    /** Decides it; absent is fine. */
    class Validator implements ConstraintValidator<PlainText, String> {

        private static final Pattern LINE_BREAK = Pattern.compile("\\R");

        private int most;
        private boolean lines;

        @Override
        public void initialize(PlainText rule) {
            most = rule.most();
            lines = rule.lines();
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || (value.length() <= most && !Texts.hasControlCharacter(onOneLine(value)));
        }

        private String onOneLine(String value) {
            return lines ? LINE_BREAK.matcher(value).replaceAll(" ") : value;
        }
    }
}
