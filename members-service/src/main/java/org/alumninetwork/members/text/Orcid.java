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

/** An ORCID iD in its short form, with a check character that fits (ISO 7064, MOD 11-2). */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = Orcid.Validator.class)
public @interface Orcid {
    String message() default "must be an ORCID iD such as 0000-0002-1825-0097, with a check character that fits";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides it; absent is fine. */
    class Validator implements ConstraintValidator<Orcid, String> {

        private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]");
        private static final int NOUGHTS_ARE_NOBODY = 0;

        public static boolean fits(String orcid) {
            return FORM.matcher(orcid).matches() && hasItsCheckCharacter(orcid.replace("-", ""));
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || fits(value);
        }

        private static boolean hasItsCheckCharacter(String digits) {
            int total = 0;
            for (char digit : digits.substring(0, 15).toCharArray()) {
                total = (total + Character.digit(digit, 10)) * 2;
            }
            int check = (12 - total % 11) % 11;
            char expected = check == 10 ? 'X' : Character.forDigit(check, 10);
            return total != NOUGHTS_ARE_NOBODY && digits.charAt(15) == expected;
        }
    }
}
