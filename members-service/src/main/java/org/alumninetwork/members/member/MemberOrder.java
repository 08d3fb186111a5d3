package org.alumninetwork.members.member;

import java.util.Map;
import java.util.UUID;

/** The order of the directory: by relevance, by name, or by creation, which is the order of the ids (RFC 9562, UUIDv7). */
record MemberOrder(By by, boolean reversed) {

    /** What the directory is ordered by. */
    enum By {
        RELEVANCE,
        NAME,
        CREATION
    }

    /** @param sort as the parameter of that name says it */
    static MemberOrder of(String sort) {
        boolean reversed = sort.startsWith("-");
        return switch (reversed ? sort.substring(1) : sort) {
            case "relevance" -> new MemberOrder(By.RELEVANCE, reversed);
            case "created" -> new MemberOrder(By.CREATION, reversed);
            default -> new MemberOrder(By.NAME, reversed);
        };
    }

    /** Where a page begins; all orders use the same key. */
    record After(int distance, String family, String given, UUID id) {
        static After of(FoundMember found) {
            Member member = found.member();
            return new After(found.distance(), member.familyKey(), member.givenKey(), member.id());
        }

        Map<String, Object> parameters(MemberOrder order) {
            return switch (order.by()) {
                case RELEVANCE ->
                    Map.of("afterDistance", distance, "afterFamily", family, "afterGiven", given, "afterId", id);
                case NAME -> Map.of("afterFamily", family, "afterGiven", given, "afterId", id);
                case CREATION -> Map.of("afterId", id);
            };
        }
    }

    String follows() {
        String sign = reversed ? " < " : " > ";
        return switch (by) {
            case RELEVANCE ->
                "(m.distance, m.family_key, m.given_key, m.id) > (:afterDistance, :afterFamily, :afterGiven, :afterId)";
            case NAME -> "(m.family_key, m.given_key, m.id)" + sign + "(:afterFamily, :afterGiven, :afterId)";
            case CREATION -> "m.id" + sign + ":afterId";
        };
    }

    String orderBy() {
        String direction = reversed ? " desc" : "";
        return switch (by) {
            case RELEVANCE -> "m.distance, m.family_key, m.given_key, m.id";
            case NAME -> "m.family_key" + direction + ", m.given_key" + direction + ", m.id" + direction;
            case CREATION -> "m.id" + direction;
        };
    }
}
