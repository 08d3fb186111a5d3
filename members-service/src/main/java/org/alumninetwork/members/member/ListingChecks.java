package org.alumninetwork.members.member;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How members who are passed on a {@link Walk} are asked whether they are in listings.
 *
 * @param gathered whose members are gathered beforehand
 * @param probed in which each member is looked for
 * @param effort in microseconds
 */
record ListingChecks(List<Listing> gathered, List<Listing> probed, double effort) {

    /** A member who is gathered. */
    private static final double GATHERED = 0.25;

    /** Were more gathered, they might not fit into the memory of a statement. */
    private static final double MOST_GATHERED = 50_000;

    /** A member who is looked for. */
    private static final double PROBED = 3;

    /** @param saved what is saved with each who is not among the gathered, besides being looked for */
    static ListingChecks of(Stream<Listing> listings, double passed, double saved, double everybody) {
        List<Listing> gathered = new ArrayList<>();
        List<Listing> probed = new ArrayList<>();
        double effort = 0;
        double left = passed;
        for (Listing listing :
                listings.sorted(Comparator.comparingDouble(Listing::members)).toList()) {
            double share = listing.members() / everybody;
            double gathering = listing.read() * GATHERED;
            if (listing.members() <= MOST_GATHERED && gathering < left * (PROBED + saved * (1 - share))) {
                gathered.add(listing);
                effort += gathering;
                left *= share;
            } else if (!listing.isOfRecord()) {
                probed.add(listing);
            }
        }
        return new ListingChecks(gathered, probed, effort + left * (saved + PROBED * probed.size()));
    }

    /** About {@code member m}. */
    Stream<String> conditions() {
        return Stream.concat(ofGathered("m"), ofProbed());
    }

    /** Fenced by {@code is true}: the planner would join them. */
    Stream<String> ofGathered(String rows) {
        return gathered.stream().map(listing -> "(" + rows + ".id in (" + listing.ids() + ")) is true");
    }

    Stream<String> ofProbed() {
        return probed.stream().map(Listing::isLookedFor);
    }
}
