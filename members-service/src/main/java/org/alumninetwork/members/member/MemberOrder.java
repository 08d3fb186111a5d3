package org.alumninetwork.members.member;

import java.util.Map;
import java.util.UUID;

/** The order of the directory: by relevance, by name, or by creation, which is the order of the ids (RFC 9562, UUIDv7). */
record MemberOrder(By by, boolean reversed) {

    static final MemberOrder BY_NAME = new MemberOrder(By.NAME, false);

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

    /** @param rows whose keys are meant, as an alias of SQL */
    String follows(String rows) {
        String sign = reversed ? " < " : " > ";
        return switch (by) {
            case RELEVANCE ->
                "(%1$s.distance, %1$s.family_key, %1$s.given_key, %1$s.id) > (:afterDistance, :afterFamily, :afterGiven, :afterId)"
                        .formatted(rows);
            case NAME ->
                "(%1$s.family_key, %1$s.given_key, %1$s.id)".formatted(rows)
                        + sign
                        + "(:afterFamily, :afterGiven, :afterId)";
            case CREATION -> rows + ".id" + sign + ":afterId";
        };
    }

    /** @param rows whose keys are meant, as an alias of SQL */
    String orderBy(String rows) {
        String direction = reversed ? " desc" : "";
        return switch (by) {
            case RELEVANCE -> "%1$s.distance, %1$s.family_key, %1$s.given_key, %1$s.id".formatted(rows);
            case NAME -> "%1$s.family_key%2$s, %1$s.given_key%2$s, %1$s.id%2$s".formatted(rows, direction);
            case CREATION -> rows + ".id" + direction;
        };
    }
}
