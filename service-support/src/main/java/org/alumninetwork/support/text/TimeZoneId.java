package org.alumninetwork.support.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;

/** An IANA time zone. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = TimeZoneId.Validator.class)
public @interface TimeZoneId {
    String message() default "must be an IANA time zone such as Europe/Helsinki";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides it; absent is fine. */
    class Validator implements ConstraintValidator<TimeZoneId, String> {

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null
                    || (isNamed(value) && ZoneId.getAvailableZoneIds().contains(value));
        }

        /** Leaves out the abbreviations that Java also knows, such as EST. */
        private static boolean isNamed(String zone) {
            return zone.contains("/") || zone.equals("UTC");
        }
    }
}
