package org.alumninetwork.support.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * How a query parameter of a type is written.
 *
 * @param reading fails where the text cannot be read
 */
record ParameterForm(String rule, Consumer<String> reading) {

    static ParameterForm of(Class<?> type) {
        if (type.isEnum()) {
            return new ParameterForm(
                    "must be one of " + Arrays.toString(type.getEnumConstants()), value -> mustBeOneOf(type, value));
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> new ParameterForm("must be a whole number", Integer::parseInt);
            case "long", "Long" -> new ParameterForm("must be a whole number", Long::parseLong);
            case "boolean", "Boolean" -> new ParameterForm("must be true or false", ParameterForm::mustBeTruth);
            case "UUID" -> new ParameterForm("must be a UUID", UUID::fromString);
            case "LocalDate" -> new ParameterForm("must be a date such as 2026-03-01", LocalDate::parse);
            case "Instant" -> new ParameterForm("must be an instant such as 2026-03-01T17:00:00Z", Instant::parse);
            default -> new ParameterForm("must be text", _ -> {});
        };
    }

    /** What is wrong with the value, and what would be right. */
    Optional<String> faultOf(String value) {
        try {
            reading.accept(value);
            return Optional.empty();
        } catch (RuntimeException _) {
            return Optional.of(rule);
        }
    }

    private static void mustBeOneOf(Class<?> type, String value) {
        if (Arrays.stream(type.getEnumConstants()).map(Object::toString).noneMatch(value::equals)) {
            throw new IllegalArgumentException(value);
        }
    }

    private static void mustBeTruth(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(value);
        }
    }
}
