package org.alumninetwork.members.member;

import java.util.ArrayList;
import java.util.List;

/**
 * Filters of which it is kept how many members they let through. Where those are few, they are looked up first and sorted
 * then: by the order of the directory the planner would walk until it has found enough, which for people whose names
 * are alike, or late in the alphabet, is most of it.
 */
final class Narrowing {

    /** Where more are let through, the order finds enough of them soon. */
    private static final int FEW = 20_000;

    private final List<String> conditions = new ArrayList<>();
    private final List<String> counts = new ArrayList<>();

    /**
     * @param condition about {@code member m}
     * @param kept which rows of {@code facet_count} are about it
     */
    void by(String condition, String kept) {
        conditions.add(condition);
        counts.add("select coalesce(sum(everybody), 0) as members from facet_count where " + kept);
    }

    boolean isThere() {
        return !conditions.isEmpty();
    }

    /**
     * A page of {@code member m}. Those who are few are fenced, and so is what narrows them down: for the rest of the
     * conditions whole indexes would be read.
     *
     * @param where all conditions
     * @param after which members follow the page before
     * @param end the order and the limit
     */
    String page(String where, String after, String end) {
        return "with narrow as materialized (select min(members) <= " + FEW + " as is_so from ("
                + String.join(" union all ", counts) + ") kept), "
                + "few as materialized (select m.id, m.family_key, m.given_key from (select * from member m where "
                + String.join(" and ", conditions) + " and (select is_so from narrow) offset 0) m" + where + "), "
                + "many as materialized (select m.id, m.family_key, m.given_key from member m" + where
                + " and not (select is_so from narrow) and " + after + end + ") "
                + "select m.id, 0 as distance from (select * from few union all select * from many) m where " + after
                + end;
    }
}
