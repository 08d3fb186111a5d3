package org.alumninetwork.members.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Filters that an index answers. Where they let few through, those are looked up first and sorted then: by the order of
 * the directory the planner would walk until it has found enough, which for people whose names are alike, or late in
 * the alphabet, is most of it. Those who share an expertise are kept in that order and walked through, unless too few of
 * them are let through.
 */
final class Narrowing {

    /** Where more are let through, the order finds enough of them soon. */
    static final long FEW = 20_000;

    /** So many who share an expertise are walked through for one who is let through. */
    private static final long EXPERTS_FOR_ONE = 50;

    /** So many members are walked through to look for words that very many share. */
    private static final long WALKED = 5_000;

    /** So many are looked at for them, however many are walked through: more than the longest page. */
    private static final long LEAST_LOOKED_AT = 250;

    private static final String EXPERTS =
            "expert e cross join lateral (select * from member m where m.id = e.id offset 0) m";

    private final Expected expected;
    private final List<String> conditions = new ArrayList<>();
    private Optional<String> expertise = Optional.empty();
    private boolean isCounted = true;

    Narrowing(Expected expected) {
        this.expected = expected;
    }

    /** @param condition about {@code member m} */
    void by(String condition) {
        conditions.add(condition);
    }

    /** @param condition about {@code member m}, of which is not known how many it lets through */
    void byUncounted(String condition) {
        isCounted = false;
        by(condition);
    }

    /** @param condition about {@code member m}: the expertise is that of the parameter of this name */
    void byExpertise(String condition) {
        expertise = Optional.of(condition);
    }

    boolean leavesFew() {
        return expected.members() <= FEW && all().findAny().isPresent();
    }

    boolean leavesFewerThan(long others) {
        return leavesFew() && expected.members() < others;
    }

    /** How many of at most so many are worth looking at, where all who are walked through are to be let through. */
    long worthLookingAt(long most) {
        return leavesFew() ? most : Math.clamp((long) (WALKED * expected.share()), LEAST_LOOKED_AT, most);
    }

    /** @param others the other conditions, of which there is one at least */
    String where(List<String> others) {
        return " where " + Stream.concat(others.stream(), all()).collect(Collectors.joining(" and "));
    }

    /**
     * Those who are let through, as a {@code from} about {@code member m}. Those who are few are fenced, and so is what
     * narrows them down: for the rest of the conditions whole indexes would be read.
     */
    String members(List<String> others) {
        return leavesFew()
                ? "(select * from member m where " + all().collect(Collectors.joining(" and ")) + " offset 0) m where "
                        + String.join(" and ", others)
                : "member m" + where(others);
    }

    /** @param goesOn whether only those are meant who come after a page */
    String members(List<String> others, MemberOrder order, boolean goesOn) {
        return walksThroughExperts(order)
                ? inOrder(
                        EXPERTS + " where e.expertise = :expertise and " + String.join(" and ", others) + further(),
                        "e",
                        order,
                        goesOn)
                : inOrder(members(others), "m", order, goesOn);
    }

    private boolean walksThroughExperts(MemberOrder order) {
        return expertise.isPresent()
                && isCounted
                && order.by() == MemberOrder.By.NAME
                && expected.byAll() >= expected.experts() / EXPERTS_FOR_ONE;
    }

    private String further() {
        return conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining());
    }

    private static String inOrder(String members, String keys, MemberOrder order, boolean goesOn) {
        return members + (goesOn ? " and " + order.follows(keys) : "") + " order by " + order.orderBy(keys);
    }

    private Stream<String> all() {
        return Stream.concat(expertise.stream(), conditions.stream());
    }
}
