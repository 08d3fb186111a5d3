package org.alumninetwork.support.change;

import java.util.List;

/**
 * Types of changes that somebody asks for.
 *
 * @param asked whole, or up to a {@code *} at the end; every type where it is empty
 */
public record ChangeTypes(List<String> asked) {

    /** How a type is written. */
    public static final String FORM = "^org\\.alumninetwork\\.([a-z-]+\\.)?([a-z-]+|\\*)$";

    /** What is told of one that is written otherwise. */
    public static final String RULE = "must be a type such as org.alumninetwork.member.changed, or end in .*";

    static final ChangeTypes ALL = new ChangeTypes(List.of());

    /** Whether changes of this type are asked for. */
    public boolean include(String type) {
        return asked.isEmpty() || asked.stream().anyMatch(one -> matches(one, type));
    }

    private static boolean matches(String asked, String type) {
        return asked.endsWith("*") ? type.startsWith(asked.substring(0, asked.length() - 1)) : type.equals(asked);
    }

    /** For {@code like any}; nothing else in a type means something there. */
    String[] asLikePatterns() {
        return asked.stream().map(type -> type.replace('*', '%')).toArray(String[]::new);
    }
}
