package org.alumninetwork.members.membership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The conditions of a list of memberships, of {@code membership m} or, as of a day, of {@code membership_span m}. */
final class MembershipQuery {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> parameters = new HashMap<>();

    MembershipQuery(MembershipFilter filter, MembershipReach reach, String id, Optional<UUID> after) {
        if (!reach.everywhere()) {
            conditions.add("(m.member_id = :self or m.organisation_id = any(:reach))");
            parameters.put("self", reach.self().orElse(new UUID(0, 0)));
            parameters.put("reach", reach.organisations().toArray(UUID[]::new));
        }
        equal("m.organisation_id", "organisation", filter.organisation);
        equal("m.member_id", "member", filter.member);
        equal("m.type_id", "type", filter.type);
        equal("m.state", "state", filter.state == null ? null : filter.state.name());
        after.ifPresent(last -> {
            conditions.add("m." + id + " > :after");
            parameters.put("after", last);
        });
    }

    static MembershipQuery ofToday(MembershipFilter filter, MembershipReach reach, Optional<UUID> after) {
        return new MembershipQuery(filter, reach, "id", after);
    }

    static MembershipQuery asOf(MembershipFilter filter, MembershipReach reach, Optional<UUID> after) {
        MembershipQuery query = new MembershipQuery(filter, reach, "membership_id", after);
        query.conditions.add("m.from_date <= :day and (m.to_date is null or m.to_date >= :day)");
        query.conditions.add(MembershipHistory.COUNTS);
        query.parameters.put("day", filter.asOf);
        if (filter.state == null) {
            query.conditions.add("m.state in ('ACTIVE', 'GRACE')");
        }
        return query;
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void equal(String column, String parameter, Object value) {
        if (value != null) {
            conditions.add(column + " = :" + parameter);
            parameters.put(parameter, value);
        }
    }
}
