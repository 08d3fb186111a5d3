package org.alumninetwork.events.registration;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.QueuePolicy;
import org.alumninetwork.events.quota.Quota;

/**
 * What is left of an event's seats and quotas while parties take their seats one after the other, in the order in which
 * they came. In strict order a party that finds too few seats closes what it lacks to everybody behind it, so that
 * nobody passes it; who needs none of that goes on. A party that is larger than all there is, for the event has become
 * smaller since it came, never finds seats and closes nothing.
 */
final class Seating {

    private final List<Limit> limits;
    private final boolean strict;

    private Seating(List<Limit> limits, boolean strict) {
        this.limits = limits;
        this.strict = strict;
    }

    static Seating of(Event event, List<Quota> quotas) {
        Limit whole = new Limit(
                event.seats().capacity().orElse(Integer.MAX_VALUE),
                event.seats().left().orElse(Integer.MAX_VALUE),
                category -> true);
        Stream<Limit> parts = quotas.stream().map(quota -> new Limit(quota.seats(), quota.seatsLeft(), quota::covers));
        return new Seating(
                Stream.concat(Stream.of(whole), parts).toList(),
                event.seats().queuePolicy() == QueuePolicy.STRICT_ORDER);
    }

    /** Whether the party finds seats; they are taken then. */
    boolean seat(String category, int places) {
        List<Limit> concerned =
                limits.stream().filter(limit -> limit.covers.test(category)).toList();
        boolean seated = concerned.stream().allMatch(limit -> limit.hasRoomFor(places));
        if (seated) {
            concerned.forEach(limit -> limit.left -= places);
        } else if (strict && concerned.stream().allMatch(limit -> limit.couldHold(places))) {
            concerned.forEach(limit -> limit.closeUnless(places));
        }
        return seated;
    }

    /** Nobody can be seated any more, whoever comes. */
    boolean isOver() {
        return !limits.getFirst().hasRoomFor(1);
    }

    /** Nothing is left at all; otherwise those who do not fit lack seats for their party, or stand behind others. */
    boolean isFull() {
        return limits.getFirst().left <= 0;
    }

    /** A number of seats for whoever it covers. */
    private static final class Limit {

        private final int seats;
        private final Predicate<String> covers;
        private int left;
        private boolean closed;

        Limit(int seats, int left, Predicate<String> covers) {
            this.seats = seats;
            this.left = left;
            this.covers = covers;
        }

        /** Were nobody else there. */
        boolean couldHold(int places) {
            return seats >= places;
        }

        boolean hasRoomFor(int places) {
            return !closed && left >= places;
        }

        void closeUnless(int places) {
            closed = closed || left < places;
        }
    }
}
