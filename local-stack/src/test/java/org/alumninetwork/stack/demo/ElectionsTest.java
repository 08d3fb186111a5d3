package org.alumninetwork.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElectionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-03-31", "2026-04-01", "2026-12-31", "2028-02-29"})
    void oneBoardIsInOfficeOnAnyDayAndTheOthersNeverAtTheSameTime(LocalDate today) {
        Elections elections = Elections.before(today);
        assertThat(today)
                .isBetween(elections.present().first(), elections.present().last());
        assertThat(elections.past().last().plusDays(1))
                .isEqualTo(elections.present().first());
        assertThat(elections.present().last().plusDays(1))
                .isEqualTo(elections.coming().first());
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027})
    void boardsChangeInApril(int year) {
        Elections elections = Elections.before(LocalDate.of(year, Month.JUNE, 1));
        assertThat(elections.coming().first().getMonth()).isEqualTo(Month.APRIL);
        assertThat(elections.sinceLast().last()).isNull();
    }
}
