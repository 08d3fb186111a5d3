package org.alumninetwork.stack.demo.people;

import java.time.LocalDate;
import java.time.Month;

/** The academic year: it begins late in August and ends early in June. */
final class Studies {

    /** Everything in the registries had ended by this day, so that a file does not depend on the day it is made. */
    static final LocalDate AS_OF = LocalDate.of(2026, Month.JUNE, 30);

    private Studies() {}

    static LocalDate begins(Draw draw, int year) {
        return LocalDate.of(year, Month.AUGUST, draw.between(20, 31));
    }

    static LocalDate ends(Draw draw, int year) {
        return LocalDate.of(year, Month.JUNE, draw.between(1, 12));
    }

    /** A birthday of somebody who was {@code age} years old, and less than a year more, on the given day. */
    static LocalDate bornBefore(Draw draw, LocalDate day, int age) {
        return draw.day(day.minusYears(age + 1L).plusDays(1), day.minusYears(age));
    }
}
