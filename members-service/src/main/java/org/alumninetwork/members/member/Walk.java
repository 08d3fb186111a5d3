package org.alumninetwork.members.member;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a page in an order comes upon its members, as SQL: through those who share a value, through those whom an index of
 * the records names, or through everybody. What takes least is reckoned in microseconds, by how many share each value; the
 * planner, which knows nothing of the order in which people are found, is left no choice.
 *
 * @param own conditions that an index of the records answers
 * @param marks such conditions, where others hold the same against other tables
 * @param others conditions about {@code member m} that none does, of which there is one at least
 * @param goesOn whether only those are meant who come after a page
 * @param many so many are enough
 */
record Walk(
        Expected expected,
        List<OwnValue> own,
        List<OwnValue> marks,
        List<Listing> listings,
        List<String> others,
        MemberOrder order,
        boolean goesOn,
        double many) {

    /** An entry of an index that is read in its order. */
    private static final double ENTRY = 0.2;

    /** One who is sorted. */
    private static final double SORTED = 0.3;

    /** One of the index that names records by several values together. */
    private static final double TOGETHER = 0.04;

    /** A member who is looked up. */
    private static final double MEMBER = 5;

    /** One in so many is passed at least, for names may have to do with a value. */
    private static final double UNLUCKY = 500;

    /** Of rows of which but a part is meant, so much is read at least until the page is full. */
    private static final double LEAST_OF_A_PART = 0.05;

    /** What takes less than a part of what surely suffices is worth an attempt. */
    private static final double WORTH_AN_ATTEMPT = 3;

    /** So many who have all values are looked up. */
    private static final int FEW = 3_000;

    /** An attempt is given up after so many times as many as it is likely to pass, for the index to be asked, */
    private static final double SOON_GIVEN_UP = 1.5;

    /** and after so many, where names may have to do with the values. */
    private static final double GIVEN_UP = 4;

    /**
     * What is to be tried, one after the other, until the page is full. Values may exclude each other, which no count of
     * them tells: what is likely to take least is given up in time for what surely does not take long. An index that knows
     * several of the values tells soon whether few have them all, who are looked up then.
     */
    List<Attempt> attempts() {
        Way likely = least(this::likelyPassed);
        Way sure = least(DoubleUnaryOperator.identity());
        Optional<IndexReading> few = readingForFew(sure);
        if (likely.effort() * WORTH_AN_ATTEMPT > sure.effort()
                || (few.isEmpty() && likely.toTheEnd().equals(sure.toTheEnd()))) {
            return Stream.of(asked(few), List.of(Attempt.whole(sure.toTheEnd())))
                    .flatMap(List::stream)
                    .toList();
        }
        List<Attempt> soon = few.filter(reading -> reading.effort() >= likely.effort())
                .map(_ -> part(likely, SOON_GIVEN_UP))
                .orElse(List.of());
        List<Attempt> later = part(likely, Math.min(GIVEN_UP, sure.effort() / likely.effort()));
        return Stream.of(soon, asked(few), later, List.of(Attempt.whole((later.isEmpty() ? likely : sure).toTheEnd())))
                .flatMap(List::stream)
                .toList();
    }

    private List<Attempt> asked(Optional<IndexReading> few) {
        return few.map(reading -> ofFew(reading, FEW)).stream().toList();
    }

    private static List<Attempt> part(Way way, double times) {
        return way.endsBefore(times) ? List.of(Attempt.part(way.upTo(times))) : List.of();
    }

    /** One of several values only where no two others are asked for. */
    private Optional<IndexReading> readingForFew(Way sure) {
        List<OwnValue> all = Stream.concat(own.stream(), marks.stream()).toList();
        List<OwnValue> single =
                all.stream().filter(value -> !value.isOneOfSeveral()).toList();
        return Optional.of(reading((single.size() > 1 ? single : all).stream()))
                .filter(reading -> reading.values().size() > 1 && reading.effort() * WORTH_AN_ATTEMPT < sure.effort())
                .filter(reading -> !throughIndex(reading).toTheEnd().equals(sure.toTheEnd()));
    }

    /** Those who have all values that the index of the records knows, if that is worth asking and they are so many at most. */
    Optional<Attempt> ofFew(int most) {
        return readingForFew(least(DoubleUnaryOperator.identity())).map(reading -> ofFew(reading, most));
    }

    private Attempt ofFew(IndexReading reading, int most) {
        return Attempt.ofFew(throughIndex(reading).toTheEnd(), reading.condition(), most);
    }

    /** What leaves nobody out in one go: of several values, what surely does not take long. */
    String sql() {
        return least(expected.counts().size() > 1 ? DoubleUnaryOperator.identity() : this::likelyPassed)
                .toTheEnd();
    }

    /** @param passed how many of so many are passed until the page is full */
    private Way least(DoubleUnaryOperator passed) {
        List<Way> ways = new ArrayList<>();
        ways.add(throughEverybody(passed));
        if (!own.isEmpty()) {
            ways.add(throughIndex(reading(own.stream())));
        }
        listings.forEach(listing -> ways.add(through(listing, passed)));
        return ways.stream().min(Comparator.comparingDouble(Way::effort)).orElseThrow();
    }

    private Way through(Listing listing, DoubleUnaryOperator passing) {
        double passed = passing.applyAsDouble(listing.members());
        double sorting = listing.read() * ENTRY + listing.members() * SORTED;
        double inOrder = order.by() == MemberOrder.By.NAME
                ? Math.max(passed / listing.members(), leastRead(listing)) * listing.readInOrder() * ENTRY
                : Double.POSITIVE_INFINITY;
        ListingChecks checks = ListingChecks.of(
                listings.stream().filter(other -> !other.equals(listing)),
                passed,
                order.by() == MemberOrder.By.NAME ? passed / listing.members() : Double.POSITIVE_INFINITY,
                MEMBER,
                expected.everybody());
        double effort = Math.min(sorting, inOrder) + checks.effort();
        return sorting < inOrder
                ? Way.whole(effort, () -> listing.sorted(narrowing(checks), order) + lookedUp(checks))
                : new Way(
                        effort,
                        passed,
                        listing.members(),
                        most -> listing.inOrder(narrowing(checks), order, most) + lookedUp(checks));
    }

    private static double leastRead(Listing listing) {
        return listing.read() < listing.readInOrder() ? LEAST_OF_A_PART : 0;
    }

    private List<String> narrowing(ListingChecks checks) {
        return Stream.concat(checks.ofGathered("n"), follows("n")).toList();
    }

    private String lookedUp(ListingChecks checks) {
        return checks.besides()
                        .map(other -> other.besides(follows("n").toList(), order))
                        .collect(Collectors.joining())
                + " cross join lateral (select * from member m where m.id = n.id offset 0) m where "
                + all(conditions(), checks.ofProbed("n")) + " order by " + order.orderBy("n");
    }

    /**
     * What an index of the records is read for.
     *
     * @param read about how many of its entries
     * @param members about how many are found
     */
    private record IndexReading(List<OwnValue> values, double read, double members) {

        double effort() {
            return read * TOGETHER;
        }

        String condition() {
            return values.stream().map(OwnValue::condition).collect(Collectors.joining(" and "));
        }
    }

    /**
     * The rarest value is looked up, and others with it if that saves more than it takes to read of them. Values have to do
     * with each other: a second one is taken to leave the square root of its share, and so on.
     */
    private IndexReading reading(Stream<OwnValue> values) {
        List<OwnValue> lookedUp = new ArrayList<>();
        double read = 0;
        double members = expected.everybody();
        for (OwnValue value :
                values.sorted(Comparator.comparingDouble(OwnValue::members)).toList()) {
            double share = Math.pow(value.members() / expected.everybody(), Math.scalb(1.0, -lookedUp.size()));
            if (lookedUp.isEmpty() || value.read() * TOGETHER < members * (1 - share) * MEMBER) {
                lookedUp.add(value);
                read += value.read();
                members *= share;
            }
        }
        return new IndexReading(lookedUp, read, members);
    }

    private Way throughIndex(IndexReading reading) {
        ListingChecks checks =
                ListingChecks.of(ofOtherTables(), reading.members(), Double.POSITIVE_INFINITY, 0, expected.everybody());
        return Way.whole(
                reading.effort() + reading.members() * MEMBER + checks.effort(),
                () -> "(select * from member m where " + reading.condition() + " offset 0) m where "
                        + all(Stream.concat(conditions(), checks.conditions()), follows("m")) + " order by "
                        + order.orderBy("m"));
    }

    private Way throughEverybody(DoubleUnaryOperator passing) {
        double passed = passing.applyAsDouble(expected.everybody());
        ListingChecks checks =
                ListingChecks.of(ofOtherTables(), passed, Double.POSITIVE_INFINITY, 0, expected.everybody());
        return new Way(
                passed * MEMBER + checks.effort(),
                passed,
                expected.everybody(),
                most -> (most == Way.NO_END ? "member m" : first(most)) + " where "
                        + all(Stream.concat(conditions(), checks.conditions()), follows("m"))
                        + " order by " + order.orderBy("m"));
    }

    private String first(long most) {
        return "(select * from member m where " + all(Stream.of("true"), follows("m")) + " order by "
                + order.orderBy("m") + " limit " + most + ") m";
    }

    private Stream<Listing> ofOtherTables() {
        return listings.stream().filter(listing -> !listing.isOfRecord());
    }

    private double likelyPassed(double members) {
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
}
