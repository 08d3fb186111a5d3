package org.alumninetwork.members.member;

import java.util.List;
import java.util.function.Predicate;

/**
 * About how many members the values of a filter let through, as if they had nothing to do with each other.
 *
 * @param everybody all members, at least one
 * @param counts of the values of which something is known
 */
record Expected(double everybody, List<Count> counts) {

    /**
     * How many share one value.
     *
     * @param table that says so
     * @param facet of the value
     */
    record Count(String table, String facet, double members) {}

    static final String MEMBER = "member";

    static final Expected NOTHING_KNOWN = new Expected(1, List.of());

    /** Whom all values let through. */
    double byAll() {
        return everybody * share(_ -> true);
    }

    /** Whom the values of one table let through; everybody, where none of them is known. */
    double by(String table) {
        return everybody * share(count -> count.table().equals(table));
    }

    /** Whom one value lets through; everybody, where it is not known. */
    double by(String table, String facet) {
        return everybody
                * share(count -> count.table().equals(table) && count.facet().equals(facet));
    }

    /** How often an index names a member for the values of one table. */
    double entries(String table) {
        return counts.stream()
                .filter(count -> count.table().equals(table))
                .mapToDouble(Count::members)
                .sum();
    }

    private double share(Predicate<Count> which) {
        return counts.stream()
                .filter(which)
                .mapToDouble(count -> Math.max(1, count.members()) / everybody)
                .reduce(1, (one, other) -> one * other);
    }
}
