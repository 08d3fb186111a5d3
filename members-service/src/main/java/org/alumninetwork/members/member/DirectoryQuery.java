package org.alumninetwork.members.member;

import java.util.Map;
import java.util.Optional;

/** The SQL of one page of the directory: ids in their order, with their distance from what was searched for. */
final class DirectoryQuery {

    private final DirectoryConditions conditions;
    private final MemberOrder order;
    private final String after;

    DirectoryQuery(DirectoryConditions conditions, MemberOrder order, Optional<MemberOrder.After> after) {
        this.conditions = conditions;
        this.order = order;
        this.after = after.isPresent() ? order.follows() : "true";
        after.ifPresent(key -> conditions.parameters().putAll(key.parameters(order)));
    }

    /**
     * A search is fenced: without the fence the planner walks the order of the directory until it has found enough,
     * which for names late in the alphabet is the whole of it (measured: seconds instead of milliseconds).
     */
    String sql() {
        String end = " order by " + order.orderBy() + " limit :most";
        if (conditions.isSearch()) {
            return "with " + conditions.search(walked()) + " select m.id, m.distance from candidate m where " + after
                    + end;
        }
        return "select m.id, 0 as distance from " + conditions.members() + " and " + after + end;
    }

    /** By relevance nobody can be walked to: the first by name are as good as any. */
    private String walked() {
        return order.by() == MemberOrder.By.RELEVANCE
                ? DirectoryConditions.BY_NAME
                : " and " + after + " order by " + order.orderBy();
    }

    /** Whether it is to be planned for the values that are asked for. */
    boolean isPlannedAnew() {
        return conditions.isFiltered();
    }

    Map<String, Object> parameters() {
        return conditions.parameters();
    }
}
