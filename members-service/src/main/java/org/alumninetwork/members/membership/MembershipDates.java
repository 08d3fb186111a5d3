package org.alumninetwork.members.membership;

import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a membership is by its dates alone, all of them local dates of the organisation, and each the last day of
 * something.
 *
 * @param endDate last day that is paid for or granted; null: without end
 * @param leavesOn last day of somebody who has resigned, or null
 * @param overrideUntil last day of an override by officers, or null
 */
record MembershipDates(
        LocalDate endDate, int graceDays, LocalDate leavesOn, MembershipState overrideState, LocalDate overrideUntil) {

    static final LocalDate FAR_AWAY = LocalDate.of(9999, 12, 31);

    MembershipState stateOn(LocalDate day) {
        if (isOver(leavesOn, day)) {
            return MembershipState.RESIGNED;
        }
        if (overrideUntil != null && !isOver(overrideUntil, day)) {
            return overrideState;
        }
        if (!isOver(endDate, day)) {
            return MembershipState.ACTIVE;
        }
        return isOver(endOfGrace(), day) ? MembershipState.LAPSED : MembershipState.GRACE;
    }

    /** The next day on which the state may be another one, or null. */
    LocalDate nextChangeAfter(LocalDate day) {
        return Stream.of(leavesOn, overrideUntil, endDate, endOfGrace())
                .filter(Objects::nonNull)
                .map(lastDay -> lastDay.plusDays(1))
                .filter(change -> change.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The days on which it became something else, to the last day, with what it became. */
    SortedMap<LocalDate, MembershipState> statesBetween(LocalDate firstDay, LocalDate lastDay) {
        SortedMap<LocalDate, MembershipState> states = new TreeMap<>();
        for (LocalDate day = firstDay; day != null && !day.isAfter(lastDay); day = nextChangeAfter(day)) {
            states.put(day, stateOn(day));
        }
        return states;
    }

    /** From a day on which somebody belongs, the last one without a gap; far away where that is without end. */
    LocalDate lastDayOfBelonging(LocalDate day) {
        LocalDate change = nextChangeAfter(day);
        while (change != null && MembershipState.BELONGING.contains(stateOn(change))) {
            change = nextChangeAfter(change);
        }
        return change == null ? FAR_AWAY : change.minusDays(1);
    }

    private LocalDate endOfGrace() {
        return endDate == null ? null : endDate.plusDays(graceDays);
    }

    private static boolean isOver(LocalDate lastDay, LocalDate day) {
        return lastDay != null && lastDay.isBefore(day);
    }
}
