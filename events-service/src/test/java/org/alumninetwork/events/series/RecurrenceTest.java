package org.alumninetwork.events.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When something repeats. */
class RecurrenceTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final LocalDateTime TUESDAY = LocalDateTime.of(2027, 3, 9, 18, 0);

    @Test
    void sixStaysSixAcrossAChangeOfClocks() {
        assertThat(weekly("FREQ=WEEKLY;COUNT=4").between(TUESDAY, TUESDAY.plusYears(1)))
                .containsExactly(TUESDAY, TUESDAY.plusWeeks(1), TUESDAY.plusWeeks(2), TUESDAY.plusWeeks(3));
    }

    @Test
    void anEndInUtcIsReadOnTheWall() {
        assertThat(weekly("FREQ=WEEKLY;UNTIL=20270330T150000Z").between(TUESDAY, TUESDAY.plusYears(1)))
                .as("six in the evening of summer is three in UTC")
                .hasSize(4);
        assertThat(weekly("FREQ=WEEKLY;UNTIL=20270330T145959Z").between(TUESDAY, TUESDAY.plusYears(1)))
                .hasSize(3);
    }

    @Test
    void whatIsSplitHasTogetherWhatTheWholeHad() {
        Recurrence whole = weekly("FREQ=WEEKLY;INTERVAL=2;COUNT=5");
        LocalDateTime third = TUESDAY.plusWeeks(4);
        Recurrence first = weekly(whole.ruleUntil(third));
        Recurrence rest = new Recurrence(whole.ruleFrom(third), third, HELSINKI, Set.of());

        assertThat(first.between(TUESDAY, TUESDAY.plusYears(1))).containsExactly(TUESDAY, TUESDAY.plusWeeks(2));
        assertThat(rest.between(third, TUESDAY.plusYears(1)))
                .containsExactly(third, third.plusWeeks(2), third.plusWeeks(4));
    }

    @Test
    void whatIsLeftOutIsNotThere() {
        Recurrence without = new Recurrence("FREQ=DAILY;COUNT=3", TUESDAY, HELSINKI, Set.of(TUESDAY.plusDays(1)));

        assertThat(without.between(TUESDAY, TUESDAY.plusYears(1))).containsExactly(TUESDAY, TUESDAY.plusDays(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "FREQ=HOURLY",
                "FREQ=WEEKLY;BYDAY=WE",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=WEEKLY;UNTIL=20270330",
                "RRULE:FREQ=DAILY"
            })
    void whatIsOfNoUseSaysWhy(String rule) {
        assertThat(weekly(rule).fault()).isPresent();
    }

    private static Recurrence weekly(String rule) {
        return new Recurrence(rule, TUESDAY, HELSINKI, Set.of());
    }
}
