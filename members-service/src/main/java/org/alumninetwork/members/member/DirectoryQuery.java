package org.alumninetwork.members.member;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SQL of one page of the directory: ids in their order, with their distance from what was searched for. */
final class DirectoryQuery {

    private final DirectoryConditions conditions;
    private final MemberOrder order;
    private final boolean goesOn;

    DirectoryQuery(DirectoryConditions conditions, MemberOrder order, Optional<MemberOrder.After> after) {
        this.conditions = conditions;
        this.order = order;
        goesOn = after.isPresent();
        after.ifPresent(key -> conditions.parameters().putAll(key.parameters(order)));
    }

    /** To be tried one after the other, until one of them fills the page. */
    List<Attempt> attempts() {
        return conditions.isSearch()
                ? conditions.searches(order, goesOn).stream()
                        .map(attempt -> attempt.as(search(attempt.sql())))
                        .toList()
                : conditions.walk(order, goesOn).attempts().stream()
                        .map(attempt -> attempt.as("select m.id, 0 as distance from " + attempt.sql() + " limit :most"))
                        .toList();
    }

    /**
     * A search is fenced: without the fence the planner walks the order of the directory until it has found enough,
     * which for names late in the alphabet is the whole of it (measured: seconds instead of milliseconds).
     */
    private String search(String candidates) {
        return "with " + candidates + " select m.id, m.distance from candidate m where "
                + (goesOn ? order.follows("m") : "true") + " order by " + order.orderBy("m") + " limit :most";
    }

    /** Whether it is to be planned for the values that are asked for. */
    boolean isPlannedAnew() {
        return conditions.isFiltered();
    }

    Map<String, Object> parameters() {
        return conditions.parameters();
    }
}
