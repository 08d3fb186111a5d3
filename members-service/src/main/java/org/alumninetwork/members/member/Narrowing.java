package org.alumninetwork.members.member;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.support.paging.PageRequest;

/**
 * Filters that an index answers. Where they let few through, those are looked up first: by the order of the directory
 * the planner would walk until it has found enough, which for people whose names are alike, or late in the alphabet, is
 * most of it. A page in an order takes the {@link Walk} that takes least.
 */
final class Narrowing {

    /** Where more are let through, the order finds enough of them soon. */
    static final long FEW = 20_000;

    /** So many members are walked through to look for words that very many share. */
    private static final long WALKED = 3_500;

    /** So many are looked at for them, however many are walked through: the longest page, and whether there is another. */
    private static final long LEAST_LOOKED_AT = PageRequest.MOST + 1L;

    /** Where another table lets a smaller share through, the order of names has one of them too rarely. */
    private static final double WALKED_SHARE = 0.06;

    /** Of those whom another table lets through so many rows are looked at instead. */
    private static final int SAMPLED_ROWS = 3_500;

    private final Expected expected;
    private final List<OwnValue> own = new ArrayList<>();
    private final List<OwnValue> marks = new ArrayList<>();
    private final List<Listing> listings = new ArrayList<>();

    Narrowing(Expected expected) {
        this.expected = expected;
    }

    void by(OwnValue value) {
        own.add(value);
    }

    /** By what a listing says as well. */
    void byMark(OwnValue mark) {
        marks.add(mark);
    }

    /** By rows of another table, of which one at least is about {@code member m}. */
    void by(Listing listing) {
        listings.add(listing);
    }

    boolean leavesFew() {
        return fewest() <= FEW;
    }

    boolean leavesFewerThan(long others) {
        return leavesFew() && fewest() < others;
    }

    /** Whether some are looked at, whoever they are, rather than the first by name. */
    boolean isSampled(MemberOrder order) {
        return !leavesFew() && order.isByRelevance() && isRarely() && !isListedInOrder();
    }

    /** How many of at most so many are worth looking at, where all who are walked through are to be let through. */
    long worthLookingAt(long most, MemberOrder order) {
        return leavesFew() || isSampled(order) || (isRarely() && isListedInOrder())
                ? most
                : Math.clamp((long) (WALKED * leastShare()), LEAST_LOOKED_AT, most);
    }

    /** About how many another table lets through of so many, and enough for the longest page. */
    long letThroughOf(long members, long most) {
        return Math.clamp((long) (members * leastShare()), LEAST_LOOKED_AT, most);
    }

    /** @param others the other conditions, of which there is one at least */
    String where(List<String> others) {
        return " where " + all(List.of(others.stream(), conditions(), held(ofOtherTables())));
    }

    /**
     * Those who are let through, as a {@code from} about {@code member m}. Those who are few are fenced, and so is what
     * narrows them down: for the rest of the conditions whole indexes would be read.
     */
    String members(List<String> others) {
        if (!leavesFew()) {
            return "member m" + where(others);
        }
        return rarest().filter(rarest -> own.isEmpty() || rarest.members() < expected.by(Expected.MEMBER))
                .map(rarest -> fenced(rarest, rarest.ids(), others))
                .orElseGet(() -> fenced(all(List.of(conditions(), held(ofOtherTables()))), others));
    }

    /** Some of those who are let through, as a {@code from} about {@code member m}. */
    String sample(List<String> others) {
        Listing rarest = rarest().orElseThrow();
        return fenced(rarest, rarest.ids() + " limit " + SAMPLED_ROWS, others);
    }

    /**
     * How to come upon those who are let through, in an order.
     *
     * @param goesOn whether only those are meant who come after a page
     * @param many so many are enough
     */
    Walk walk(List<String> others, MemberOrder order, boolean goesOn, long many) {
        return new Walk(expected, own, marks, listings, others, order, goesOn, many);
    }

    /** @param ids of members in the listing, looked up in the order of the ids */
    private String fenced(Listing listing, String ids, List<String> others) {
        return fenced(
                all(List.of(
                        conditions(),
                        Stream.of("m.id = any(array(" + ids + "))"),
                        held(ofOtherTables().filter(other -> !other.equals(listing))))),
                others);
    }

    private static String fenced(String narrowing, List<String> others) {
        return "(select * from member m where " + narrowing + " offset 0) m where " + String.join(" and ", others);
    }

    private Stream<String> conditions() {
        return own.stream().map(OwnValue::condition);
    }

    private long fewest() {
        double byRecords = own.isEmpty() ? Double.MAX_VALUE : expected.by(Expected.MEMBER);
        return (long) Math.min(byRecords, rarest().map(Listing::members).orElse(byRecords));
    }

    private boolean isRarely() {
        return leastShare() < WALKED_SHARE;
    }

    private boolean isListedInOrder() {
        return rarest().map(Listing::isInOrder).orElse(false);
    }

    private double leastShare() {
        return rarest().map(rarest -> rarest.members() / expected.everybody()).orElse(1.0);
    }

    private Optional<Listing> rarest() {
        return ofOtherTables().min(Comparator.comparingDouble(Listing::members));
    }

    private Stream<Listing> ofOtherTables() {
        return listings.stream().filter(listing -> !listing.isOfRecord());
    }

    private static Stream<String> held(Stream<Listing> listings) {
        return listings.map(Listing::holds);
    }

    private static String all(List<Stream<String>> conditions) {
        return conditions.stream().flatMap(some -> some).collect(Collectors.joining(" and "));
    }
}
