package org.alumninetwork.members.member;

import java.util.Map;
import java.util.UUID;

/** The order of the directory: by name, or by creation, which is the order of the ids (RFC 9562, UUIDv7). */
record MemberOrder(boolean byName, boolean reversed) {

    /** Where a page begins; both orders use the same key. */
    record After(String family, String given, UUID id) {
        static After of(Member member) {
            return new After(member.familyKey(), member.givenKey(), member.id());
        }

        Map<String, Object> parameters(MemberOrder order) {
            return order.byName()
                    ? Map.of("afterFamily", family, "afterGiven", given, "afterId", id)
                    : Map.of("afterId", id);
        }
    }

    String follows() {
        String sign = reversed ? " < " : " > ";
        return byName
                ? "(m.family_key, m.given_key, m.id)" + sign + "(:afterFamily, :afterGiven, :afterId)"
                : "m.id" + sign + ":afterId";
    }

    String orderBy() {
        String direction = reversed ? " desc" : "";
        return byName
                ? "m.family_key" + direction + ", m.given_key" + direction + ", m.id" + direction
                : "m.id" + direction;
    }
}
