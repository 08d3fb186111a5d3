package org.alumninetwork.support.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One fault of a request.
 *
 * @param in where the fault stands: {@code body}, {@code query}, {@code path} or {@code header}
 * @param pointer JSON pointer (RFC 6901) into the body, or {@code /} and the name of the parameter or header
 * @param message what is wrong and what would be right
 */
@Schema(description = "One fault of a request: where it stands and what would be right.")
public record Violation(
        @Schema(
                enumeration = {"body", "query", "path", "header"},
                examples = "body")
        String in,

        @Schema(description = "JSON pointer (RFC 6901)", examples = "/name/sv")
        String pointer,

        @Schema(examples = "must not be blank") String message) {

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
