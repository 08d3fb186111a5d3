package org.alumninetwork.support.patch;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.stream.Collectors;

/** What an amendment breaks. */
public final class Faults {

    private Faults() {}

    /** The rules that the amended state breaks; what broke them before in the same way is no fault of the amendment. */
    public static <T> Set<ConstraintViolation<T>> among(Validator validator, T amended, T before) {
        Set<ConstraintViolation<T>> violations = validator.validate(amended);
        if (violations.isEmpty()) {
            return violations;
        }
        Set<Fault> known = validator.validate(before).stream().map(Fault::of).collect(Collectors.toSet());
        return violations.stream()
                .filter(violation -> !known.contains(Fault.of(violation)))
                .collect(Collectors.toSet());
    }

    private record Fault(String path, String message, Object value) {

        static Fault of(ConstraintViolation<?> violation) {
            return new Fault(
                    violation.getPropertyPath().toString(), violation.getMessage(), violation.getInvalidValue());
        }
    }
}
