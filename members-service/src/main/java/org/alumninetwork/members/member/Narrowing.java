package org.alumninetwork.members.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.support.paging.PageRequest;

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
    private static final long WALKED = 3_500;

    /** So many are looked at for them, however many are walked through: the longest page, and whether there is another. */
    private static final long LEAST_LOOKED_AT = PageRequest.MOST + 1L;

    /** Where another table lets a smaller share through, the order of names has one of them too rarely. */
    private static final double WALKED_SHARE = 0.06;

    /** Of those whom another table lets through so many are looked at instead. */
    private static final int SAMPLE = 5_000;

    private static final String EXPERTS =
            "expert e cross join lateral (select * from member m where m.id = e.id offset 0) m";

    private final Expected expected;
    private final List<String> conditions = new ArrayList<>();
    private final List<String> lookUps = new ArrayList<>();
    private Optional<Sample> sample = Optional.empty();
    private Optional<String> expertise = Optional.empty();
    private boolean isCounted = true;

    Narrowing(Expected expected) {
        this.expected = expected;
    }

    /** @param condition about {@code member m} */
    void by(String condition) {
        conditions.add(condition);
        lookUps.add(condition);
    }

    /**
     * By rows of another table, of which one at least is about {@code member m}. Where no other index lets fewer through,
     * the members are looked up in the order of their ids.
     *
     * @param rows a table with {@code member_id}
     * @param alias of it in the condition
     */
    void byRows(String rows, String alias, String condition) {
        String exists = exists(rows, alias, condition);
        String ofMembers = "select " + alias + ".member_id from " + rows + " " + alias + " where " + condition;
        conditions.add(exists);
        if (expected.by().equals(rows)) {
            lookUps.add("m.id = any(array(" + ofMembers + "))");
            sample = Optional.of(new Sample(exists, "m.id = any(array(" + ofMembers + " limit " + SAMPLE + "))"));
        } else {
            lookUps.add(exists);
        }
    }

    static String exists(String rows, String alias, String condition) {
        return "exists (select from " + rows + " " + alias + " where " + alias + ".member_id = m.id and " + condition
                + ")";
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
        return expected.members() <= FEW && all(conditions).findAny().isPresent();
    }

    boolean leavesFewerThan(long others) {
        return leavesFew() && expected.members() < others;
    }

    /** Whether some are looked at, whoever they are, rather than the first by name. */
    boolean isSampled(MemberOrder order) {
        return !leavesFew()
                && order.by() == MemberOrder.By.RELEVANCE
                && sample.isPresent()
                && expected.share() < WALKED_SHARE;
    }

    /** How many of at most so many are worth looking at, where all who are walked through are to be let through. */
    long worthLookingAt(long most, MemberOrder order) {
        return leavesFew() || isSampled(order)
                ? most
                : Math.clamp((long) (WALKED * expected.share()), LEAST_LOOKED_AT, most);
    }

    /** Some of those who are let through, as a {@code from} about {@code member m}. */
    String sample(List<String> others) {
        return fenced(all(conditions).map(sample.orElseThrow()::insteadOf), others);
    }

    /** @param others the other conditions, of which there is one at least */
    String where(List<String> others) {
        return " where " + Stream.concat(others.stream(), all(conditions)).collect(Collectors.joining(" and "));
    }

    /**
     * Those who are let through, as a {@code from} about {@code member m}. Those who are few are fenced, and so is what
     * narrows them down: for the rest of the conditions whole indexes would be read.
     */
    String members(List<String> others) {
        return leavesFew() ? fenced(all(lookUps), others) : "member m" + where(others);
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

    private static String fenced(Stream<String> narrowing, List<String> others) {
        return "(select * from member m where " + narrowing.collect(Collectors.joining(" and ")) + " offset 0) m where "
                + String.join(" and ", others);
    }

    private Stream<String> all(List<String> others) {
        return Stream.concat(expertise.stream(), others.stream());
    }

    /** @param some of those whom the condition lets through, as a condition that takes its place */
    private record Sample(String condition, String some) {
        String insteadOf(String other) {
            return other.equals(condition) ? some : other;
        }
    }
}
