package org.alumninetwork.members.membershiptype;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembershipPeriodTest {

    @Test
    void aRollingPeriodRunsFromTheDayOfJoining() {
        MembershipTypeDetails yearly = type(PeriodKind.ROLLING, 12, null, null);

        assertThat(yearly.lastDayFrom(day("2026-03-10"))).isEqualTo(day("2027-03-09"));
        assertThat(yearly.lastDayAfter(day("2027-03-09"))).isEqualTo(day("2028-03-09"));
        assertThat(type(PeriodKind.ROLLING, null, null, null).lastDayFrom(day("2026-03-10")))
                .isNull();
    }

    @Test
    void aFixedPeriodEndsOnTheSameDayForEverybody() {
        MembershipTypeDetails season = type(PeriodKind.FIXED, 12, "09-01", null);

        assertThat(season.lastDayFrom(day("2026-09-01"))).isEqualTo(day("2027-08-31"));
        assertThat(season.lastDayFrom(day("2026-08-31"))).isEqualTo(day("2026-08-31"));
        assertThat(type(PeriodKind.FIXED, 24, "01-01", null).lastDayFrom(day("2026-05-05")))
                .isEqualTo(day("2027-12-31"));
    }

    @Test
    void whoeverJoinsFromTheRolloverDayOnGetsTheNextPeriodToo() {
        MembershipTypeDetails calendarYear = type(PeriodKind.FIXED, 12, "01-01", "10-01");
        MembershipTypeDetails season = type(PeriodKind.FIXED, 12, "09-01", "06-15");

        assertThat(calendarYear.lastDayFrom(day("2026-09-30"))).isEqualTo(day("2026-12-31"));
        assertThat(calendarYear.lastDayFrom(day("2026-10-01"))).isEqualTo(day("2027-12-31"));
        assertThat(season.lastDayFrom(day("2026-06-14"))).isEqualTo(day("2026-08-31"));
        assertThat(season.lastDayFrom(day("2026-06-15"))).isEqualTo(day("2027-08-31"));
        assertThat(season.lastDayFrom(day("2026-09-01"))).isEqualTo(day("2027-08-31"));
    }

    private static MembershipTypeDetails type(PeriodKind period, Integer months, String start, String rollover) {
        return new MembershipTypeDetails(
                UUID.randomUUID(),
                Map.of("en", "Member"),
                period,
                months,
                start,
                rollover,
                null,
                null,
                false,
                0,
                0,
                true);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
