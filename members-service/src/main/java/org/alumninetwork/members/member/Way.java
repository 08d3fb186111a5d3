package org.alumninetwork.members.member;

import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * One way of a {@link Walk}.
 *
 * @param effort in microseconds
 * @param passed so many members are passed until the page is full
 * @param most so many at most, to the end
 * @param sql by which so many are passed and no more
 */
record Way(double effort, double passed, double most, LongFunction<String> sql) {

    /** More than there can be members. */
    static final long NO_END = 1_000_000_000;

    /** One that cannot be given up. */
    static Way whole(double effort, Supplier<String> sql) {
        return new Way(effort, 0, 0, _ -> sql.get());
    }

    /** Whether somebody is left when so many times as many as likely were passed. */
    boolean endsBefore(double times) {
        return passed * times < most;
    }

    /** By which so many times as many as likely are passed. */
    String upTo(double times) {
        return sql.apply((long) (passed * times));
    }

    /** By which nobody is left out. */
    String toTheEnd() {
        return sql.apply(NO_END);
    }
}
