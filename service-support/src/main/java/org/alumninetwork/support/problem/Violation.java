package org.alumninetwork.support.problem;

/**
 * One fault of a request.
 *
 * @param in where the fault stands: {@code body}, {@code query}, {@code path} or {@code header}
 * @param pointer JSON pointer (RFC 6901) into the body, or {@code /} and the name of the parameter or header
 * @param message what is wrong and what would be right
 */
public record Violation(String in, String pointer, String message) {

    public static Violation ofBody(String pointer, String message) {
        return new Violation("body", pointer, message);
    }

    public static Violation ofQuery(String parameter, String message) {
        return new Violation("query", "/" + parameter, message);
    }

    public static Violation ofHeader(String header, String message) {
        return new Violation("header", "/" + header, message);
    }
}
