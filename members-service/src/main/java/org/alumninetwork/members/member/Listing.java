package org.alumninetwork.members.member;

import java.util.List;

/**
 * Who shares a value: rows of another table that are each about a member, and carry the keys of the member's name.
 *
 * @param rows the {@code from} and {@code where} that they take
 * @param alias of the rows in it
 * @param id their column of the member's id
 * @param members about how many members they are about
 * @param read about how many rows an index is read for
 * @param readInOrder as many, of an index that has them in the order of names; infinity, where none has
 * @param isOfRecord whether the member's own record says the same
 */
record Listing(
        String rows, String alias, String id, double members, double read, double readInOrder, boolean isOfRecord) {

    /** Whether an index has them in the order of names. */
    boolean isInOrder() {
        return readInOrder < Double.POSITIVE_INFINITY;
    }

    /** The members' ids. */
    String ids() {
        return "select " + alias + "." + id + " from " + rows;
    }

    /** That there is {@code member m} among them. */
    String holds() {
        return "exists (" + of("m") + ")";
    }

    /**
     * That those are among them, fenced: looked for one by one, whatever the planner expects. By their names first, where an
     * index has them in that order, for it says so alone.
     *
     * @param members rows with the keys of an order
     */
    String isLookedFor(String members) {
        String named = isInOrder()
                ? " and %1$s.family_key = %2$s.family_key and %1$s.given_key = %2$s.given_key".formatted(alias, members)
                : "";
        return "exists (" + of(members) + named + " offset 0)";
    }

    private String of(String members) {
        return "select from " + rows + " and " + alias + "." + id + " = " + members + ".id";
    }

    /**
     * As a {@code from} about {@code n}, with the keys of an order: each member once, and in that order.
     *
     * @param conditions about {@code n}
     */
    String sorted(List<String> conditions, MemberOrder order) {
        return "(" + each(conditions, order) + ") n";
    }

    /**
     * As {@link #sorted}, where an index has them in that order.
     *
     * @param most so many are read
     */
    String inOrder(List<String> conditions, MemberOrder order, long most) {
        return "(" + each(conditions, order) + unknown(most) + ") n";
    }

    /**
     * As a {@code join}: those of {@code n} are left who are among them. Both come in the same order, and are merged.
     *
     * @param conditions about {@code n}
     */
    String besides(List<String> conditions, MemberOrder order) {
        return " join (" + each(conditions, order) + unknown(Way.NO_END) + ") " + alias
                + " using (family_key, given_key, id)";
    }

    /** The planner cannot know it, and reckons that not all are going to be read. */
    private static String unknown(long limit) {
        return " limit (select " + limit + ")";
    }

    private String each(List<String> conditions, MemberOrder order) {
        return "select distinct n.family_key, n.given_key, n.id from (select " + alias + ".family_key, " + alias
                + ".given_key, " + alias + "." + id + " as id from " + rows + ") n"
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + " order by "
                + order.orderBy("n");
    }
}
