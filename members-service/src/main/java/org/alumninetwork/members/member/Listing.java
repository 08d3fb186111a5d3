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
 * @param isInOrder whether that index has them in the order of names
 * @param isOfRecord whether the member's own record says the same
 */
record Listing(
        String rows, String alias, String id, double members, double read, boolean isInOrder, boolean isOfRecord) {

    /** Beyond every number of members; the planner cannot know it, and takes it for a tenth of them. */
    private static final String UNKNOWN_LIMIT = " limit (select 1000000000)";

    /** The members' ids. */
    String ids() {
        return "select " + alias + "." + id + " from " + rows;
    }

    /** That there is {@code member m} among them. */
    String holds() {
        return "exists (" + ofMember() + ")";
    }

    /** As {@link #holds}, fenced: looked for member by member, whatever the planner expects. */
    String isLookedFor() {
        return "exists (" + ofMember() + " offset 0)";
    }

    private String ofMember() {
        return "select from " + rows + " and " + alias + "." + id + " = m.id";
    }

    /**
     * As a {@code from} about {@code n}, with the keys of an order: each member once, and in that order.
     *
     * @param conditions about {@code n}
     */
    String sorted(List<String> conditions, MemberOrder order) {
        return "(" + each(conditions, order) + ") n";
    }

    /** As {@link #sorted}, where an index has them in that order: the planner is told that not all are going to be read. */
    String inOrder(List<String> conditions, MemberOrder order) {
        return "(" + each(conditions, order) + UNKNOWN_LIMIT + ") n";
    }

    private String each(List<String> conditions, MemberOrder order) {
        return "select distinct n.family_key, n.given_key, n.id from (select " + alias + ".family_key, " + alias
                + ".given_key, " + alias + "." + id + " as id from " + rows + ") n"
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + " order by "
                + order.orderBy("n");
    }
}
