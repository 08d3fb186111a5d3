package org.alumninetwork.members.member;

import java.util.Map;
import java.util.UUID;

/** The order of the directory: by relevance, by name, or by creation, which is the order of the ids (RFC 9562, UUIDv7). */
record MemberOrder(By by, boolean reversed) {

    static final MemberOrder BY_NAME = new MemberOrder(By.NAME, false);
    private static final MemberOrder BY_CREATION = new MemberOrder(By.CREATION, false);

    /** What the directory is ordered by: those who are as relevant by name, or, by distance alone, by creation. */
    enum By {
        RELEVANCE,
        DISTANCE,
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

    /** For who is not told the names: neither the order nor where a page begins tells them. */
    MemberOrder withoutNames() {
        return switch (by) {
            case RELEVANCE -> new MemberOrder(By.DISTANCE, reversed);
            case NAME -> new MemberOrder(By.CREATION, reversed);
            case DISTANCE, CREATION -> this;
        };
    }

    boolean isByRelevance() {
        return switch (by) {
            case RELEVANCE, DISTANCE -> true;
            case NAME, CREATION -> false;
        };
    }

    /** The order in which those are walked through who are looked at for words: by relevance nobody can be walked to. */
    MemberOrder walked() {
        return switch (by) {
            case RELEVANCE -> BY_NAME;
            case DISTANCE -> BY_CREATION;
            case NAME, CREATION -> this;
        };
    }

    After after(FoundMember found) {
        Member member = found.member();
        return switch (by) {
            case RELEVANCE, NAME -> new After(found.distance(), member.familyKey(), member.givenKey(), member.id());
            case DISTANCE, CREATION -> new After(found.distance(), "", "", member.id());
        };
    }

    /** Where a page begins; all orders use the same key, with the names where they are ordered by. */
    record After(int distance, String family, String given, UUID id) {

        Map<String, Object> parameters(MemberOrder order) {
            return switch (order.by()) {
                case RELEVANCE ->
                    Map.of("afterDistance", distance, "afterFamily", family, "afterGiven", given, "afterId", id);
                case DISTANCE -> Map.of("afterDistance", distance, "afterId", id);
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
            case DISTANCE -> "(%1$s.distance, %1$s.id) > (:afterDistance, :afterId)".formatted(rows);
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
            case DISTANCE -> "%1$s.distance, %1$s.id".formatted(rows);
            case NAME -> "%1$s.family_key%2$s, %1$s.given_key%2$s, %1$s.id%2$s".formatted(rows, direction);
            case CREATION -> rows + ".id" + direction;
        };
    }
}
