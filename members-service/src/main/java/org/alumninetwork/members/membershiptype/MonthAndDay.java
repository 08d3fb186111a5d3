package org.alumninetwork.members.membershiptype;

import java.time.LocalDate;
import java.time.MonthDay;

/** A day of every year, written {@code MM-DD}; 29 February is refused, for it is not in every year. */
final class MonthAndDay {

    static final String FORM =
            "((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01]))|((0[469]|11)-(0[1-9]|[12]\\d|30))|(02-(0[1-9]|1\\d|2[0-8]))";

    private MonthAndDay() {}

    /** The latest such day that is not after the date. */
    static LocalDate atOrBefore(String day, LocalDate date) {
        LocalDate thatYear = in(day, date.getYear());
        return thatYear.isAfter(date) ? in(day, date.getYear() - 1) : thatYear;
    }

    /** The first such day that is not before the date. */
    static LocalDate atOrAfter(String day, LocalDate date) {
        LocalDate thatYear = in(day, date.getYear());
        return thatYear.isBefore(date) ? in(day, date.getYear() + 1) : thatYear;
    }

    private static LocalDate in(String day, int year) {
        return MonthDay.parse("--" + day).atYear(year);
    }
}
