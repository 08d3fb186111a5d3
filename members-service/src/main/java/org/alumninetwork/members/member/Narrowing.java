package org.alumninetwork.members.member;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Filters that an index answers. Where they let few through, those are looked up first and sorted then: by the order of
 * the directory the planner would walk until it has found enough, which for people whose names are alike, or late in
 * the alphabet, is most of it.
 */
final class Narrowing {

    /** Where more are let through, the order finds enough of them soon. */
    private static final long FEW = 20_000;

    private final long expected;
    private final List<String> conditions = new ArrayList<>();

    /** @param expected about how many members are let through; {@link Long#MAX_VALUE} where that is not known */
    Narrowing(long expected) {
        this.expected = expected;
    }

    /** @param condition about {@code member m} */
    void by(String condition) {
        conditions.add(condition);
    }

    boolean leavesFew() {
        return expected <= FEW && !conditions.isEmpty();
    }

    boolean leavesFewerThan(long others) {
        return leavesFew() && expected < others;
    }

    /** @param others the other conditions, of which there is one at least */
    String where(List<String> others) {
        return " where " + Stream.concat(others.stream(), conditions.stream()).collect(Collectors.joining(" and "));
    }

    /**
     * Those who are let through, as a {@code from} about {@code member m}. Those who are few are fenced, and so is what
     * narrows them down: for the rest of the conditions whole indexes would be read.
     */
    String members(List<String> others) {
        return leavesFew()
                ? "(select * from member m where " + String.join(" and ", conditions) + " offset 0) m where "
                        + String.join(" and ", others)
                : "member m" + where(others);
    }
}
