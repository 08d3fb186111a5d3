package org.alumninetwork.stack.demo;

import java.time.LocalDate;
import java.time.Month;

/** Boards change on the first of April of every other year; the last change was in the year before the founding. */
record Elections(LocalDate last) {

    private static final int YEARS = 2;

    static Elections before(LocalDate founding) {
        return new Elections(LocalDate.of(founding.getYear() - 1, Month.APRIL, 1));
    }

    Period past() {
        return new Period(last.minusYears(YEARS), last.minusDays(1));
    }

    Period present() {
        return new Period(last, last.plusYears(YEARS).minusDays(1));
    }

    Period coming() {
        return new Period(last.plusYears(YEARS), last.plusYears(2L * YEARS).minusDays(1));
    }

    Period sinceLast() {
        return new Period(last, null);
    }
}
