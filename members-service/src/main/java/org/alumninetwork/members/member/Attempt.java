package org.alumninetwork.members.member;

/**
 * One try to fill a page.
 *
 * @param sql of a {@link Walk} a {@code from} about {@code member m}, then the whole query
 * @param isWhole whether nobody else is to be found
 * @param few a condition about {@code member m} that few may fulfil, or it is not worth it; null: whoever they are
 */
record Attempt(String sql, boolean isWhole, String few) {

    /** So many are looked up at most. */
    private static final int FEW = 3_000;

    static Attempt whole(String sql) {
        return new Attempt(sql, true, null);
    }

    static Attempt part(String sql) {
        return new Attempt(sql, false, null);
    }

    Attempt as(String query) {
        return new Attempt(query, isWhole, few);
    }

    boolean asksFirst() {
        return few != null;
    }

    /**
     * Whether they are few, by counting no further. By numbering them, which ends there: for a limit the planner would walk
     * through everybody, in the belief that they are soon found.
     */
    String question() {
        return "select count(*) <= " + FEW + " from (select row_number() over () as place from member m where " + few
                + ") m where place <= " + (FEW + 1);
    }
}
