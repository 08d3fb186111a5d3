package org.alumninetwork.members.member;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How members who are passed on a {@link Walk} are asked whether they are in listings.
 *
 * @param effort in microseconds
 */
record ListingChecks(List<Check> checks, double effort) {

    /** A member who is gathered. */
    private static final double GATHERED = 0.25;

    /** Were more gathered, they might not fit into the memory of a statement. */
    private static final double MOST_GATHERED = 50_000;

    /** A row that is read besides. */
    private static final double BESIDES = 0.4;

    /** A member who is looked for by name. */
    private static final double PROBED_BY_NAME = 2;

    /** A member who is looked for by the id alone. */
    private static final double PROBED = 4;

    private enum How {

        /** Those who are in the listing are gathered beforehand. */
        GATHERED,

        /** The listing is read besides, in the order of names, too. */
        BESIDES,

        /** Each member is looked for in it. */
        PROBED
    }

    record Check(How how, Listing listing, double effort) {}

    /**
     * @param passed so many members
     * @param shareByName how much that is of all members, if they are passed in the order of names; infinity otherwise
     * @param saved what is saved with each who is in one of the listings not
     */
    static ListingChecks of(
            Stream<Listing> listings, double passed, double shareByName, double saved, double everybody) {
        List<Check> checks = new ArrayList<>();
        double left = passed;
        for (Listing listing :
                listings.sorted(Comparator.comparingDouble(Listing::members)).toList()) {
            double share = listing.members() / everybody;
            Check check = least(listing, left, shareByName);
            if (!listing.isOfRecord() || check.effort() < left * (1 - share) * saved) {
                checks.add(check);
                left *= share;
            }
        }
        return new ListingChecks(
                checks, checks.stream().mapToDouble(Check::effort).sum() + left * saved);
    }

    private static Check least(Listing listing, double left, double shareByName) {
        return Stream.of(
                        new Check(
                                How.GATHERED,
                                listing,
                                listing.members() > MOST_GATHERED
                                        ? Double.POSITIVE_INFINITY
                                        : listing.read() * GATHERED),
                        new Check(How.BESIDES, listing, shareByName * listing.readInOrder() * BESIDES),
                        new Check(How.PROBED, listing, left * (listing.isInOrder() ? PROBED_BY_NAME : PROBED)))
                .min(Comparator.comparingDouble(Check::effort))
                .orElseThrow();
    }

    /** About {@code member m}. */
    Stream<String> conditions() {
        return Stream.concat(ofGathered("m"), ofProbed("m"));
    }

    /** Fenced by {@code is true}: the planner would join them. */
    Stream<String> ofGathered(String members) {
        return all(How.GATHERED).map(listing -> "(" + members + ".id in (" + listing.ids() + ")) is true");
    }

    Stream<Listing> besides() {
        return all(How.BESIDES);
    }

    Stream<String> ofProbed(String members) {
        return all(How.PROBED).map(listing -> listing.isLookedFor(members));
    }

    private Stream<Listing> all(How how) {
        return checks.stream().filter(check -> check.how() == how).map(Check::listing);
    }
}
