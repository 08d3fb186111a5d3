package org.alumninetwork.members.member;

/**
 * One try to fill a page.
 *
 * @param sql of a {@link Walk} a {@code from} about {@code member m}, then the whole query
 * @param isWhole whether nobody else is to be found
 * @param question whether it is worth it, as SQL; null: it is
 */
record Attempt(String sql, boolean isWhole, String question) {

    static Attempt whole(String sql) {
        return new Attempt(sql, true, null);
    }

    static Attempt part(String sql) {
        return new Attempt(sql, false, null);
    }

    /**
     * Where they are few, by counting no further. By numbering them, which ends there: for a limit the planner would walk
     * through everybody, in the belief that they are soon found.
     *
     * @param few a condition about {@code member m}
     * @param most that so many fulfil at most
     */
    static Attempt ofFew(String sql, String few, int most) {
        return new Attempt(
                sql,
                true,
                "select count(*) <= " + most + " from (select row_number() over () as place from member m where " + few
                        + ") m where place <= " + (most + 1));
    }

    Attempt as(String query) {
        return new Attempt(query, isWhole, question);
    }

    boolean asksFirst() {
        return question != null;
    }
}
