package org.alumninetwork.members.member;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a page in an order comes upon its members, as SQL: through those who share a value, through those whom an index of
 * the records names, or through everybody. What takes least is reckoned in microseconds, by how many share each value; the
 * planner, which knows nothing of the order in which people are found, is left no choice.
 *
 * @param own conditions that an index of the records answers
 * @param others conditions about {@code member m} that none does, of which there is one at least
 * @param goesOn whether only those are meant who come after a page
 * @param many so many are enough
 */
record Walk(
        Expected expected,
        List<OwnValue> own,
        List<Listing> listings,
        List<String> others,
        MemberOrder order,
        boolean goesOn,
        double many) {

    /** An entry of an index that is read in its order. */
    private static final double ENTRY = 0.2;

    /** One that is sorted, too. */
    private static final double SORTED = 0.5;

    /** One of the index that names records by several values together. */
    private static final double TOGETHER = 0.06;

    /** A member who is looked up. */
    private static final double MEMBER = 5;

    /** One in so many is passed at least, for values may exclude each other. */
    private static final double UNLUCKY = 500;

    String sql() {
        return ways().stream()
                .min(Comparator.comparingDouble(Way::effort))
                .orElseThrow()
                .sql()
                .get();
    }

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        ways.add(throughEverybody());
        if (!own.isEmpty()) {
            ways.add(throughIndex());
        }
        listings.forEach(listing -> ways.add(through(listing)));
        return ways;
    }

    private Way through(Listing listing) {
        double passed = passed(listing.members());
        boolean isInOrder = listing.isInOrder() && order.by() == MemberOrder.By.NAME;
        double read = isInOrder ? passed / listing.members() * listing.read() * ENTRY : listing.read() * SORTED;
        ListingChecks checks = ListingChecks.of(
                listings.stream().filter(other -> !other.equals(listing)), passed, MEMBER, expected.everybody());
        List<String> narrowing =
                Stream.concat(checks.ofGathered("n"), follows("n")).toList();
        return new Way(
                read + checks.effort(),
                () -> (isInOrder ? listing.inOrder(narrowing, order) : listing.sorted(narrowing, order))
                        + " cross join lateral (select * from member m where m.id = n.id offset 0) m where "
                        + all(conditions(), checks.ofProbed()) + " order by " + order.orderBy("n"));
    }

    /** The rarest value is looked up, and others with it if that saves more than it takes to read of them. */
    private Way throughIndex() {
        List<OwnValue> lookedUp = new ArrayList<>();
        double read = 0;
        double members = expected.everybody();
        for (OwnValue value : own.stream()
                .sorted(Comparator.comparingDouble(OwnValue::members))
                .toList()) {
            double share = value.members() / expected.everybody();
            if (lookedUp.isEmpty() || value.members() * TOGETHER < members * (1 - share) * MEMBER) {
                lookedUp.add(value);
                read += value.members() * TOGETHER;
                members *= share;
            }
        }
        ListingChecks checks = ListingChecks.of(ofOtherTables(), members, 0, expected.everybody());
        return new Way(
                read + members * MEMBER + checks.effort(),
                () -> "(select * from member m where "
                        + lookedUp.stream().map(OwnValue::condition).collect(Collectors.joining(" and "))
                        + " offset 0) m where "
                        + all(Stream.concat(conditions(), checks.conditions()), follows("m")) + " order by "
                        + order.orderBy("m"));
    }

    /** Of a country, where that is asked for: they are in the order of names, too. */
    private Way throughEverybody() {
        double passed = passed(
                order.by() == MemberOrder.By.NAME ? expected.by(Expected.MEMBER, "country") : expected.everybody());
        ListingChecks checks = ListingChecks.of(ofOtherTables(), passed, 0, expected.everybody());
        return new Way(
                passed * MEMBER + checks.effort(),
                () -> "member m where " + all(Stream.concat(conditions(), checks.conditions()), follows("m"))
                        + " order by " + order.orderBy("m"));
    }

    private Stream<Listing> ofOtherTables() {
        return listings.stream().filter(listing -> !listing.isOfRecord());
    }

    /** How many of so many are passed until the page is full. */
    private double passed(double members) {
        return Math.min(members, members * (many / Math.max(1, expected.byAll()) + 1 / UNLUCKY));
    }

    private Stream<String> conditions() {
        return Stream.concat(others.stream(), own.stream().map(OwnValue::condition));
    }

    private Stream<String> follows(String rows) {
        return goesOn ? Stream.of(order.follows(rows)) : Stream.empty();
    }

    private static String all(Stream<String> some, Stream<String> others) {
        return Stream.concat(some, others).collect(Collectors.joining(" and "));
    }

    private record Way(double effort, Supplier<String> sql) {}
}
