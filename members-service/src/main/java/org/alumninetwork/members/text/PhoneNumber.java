package org.alumninetwork.members.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A telephone number in the form of ITU-T E.164 that can exist by its country's numbering plan. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = PhoneNumber.Validator.class)
public @interface PhoneNumber {
    String message() default "must be a telephone number in the form of E.164 such as +358294123456";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides it; absent is fine. */
    class Validator implements ConstraintValidator<PhoneNumber, String> {

        private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || isE164(value);
        }

        private static boolean isE164(String value) {
            try {
                var number = NUMBERS.parse(value, null);
                return NUMBERS.isPossibleNumber(number)
                        && NUMBERS.format(number, PhoneNumberFormat.E164).equals(value);
            } catch (NumberParseException _) {
                return false;
            }
        }
    }
}
