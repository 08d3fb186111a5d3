package org.alumninetwork.members.card;

import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What a card says of a membership.
 *
 * @param belongs whether it lasts today where the organisation is
 * @param lastDay on which it is known to last; null where it has no end
 */
record CardHolder(
        UUID membershipId,
        UUID memberId,
        UUID organisationId,
        String name,
        boolean belongs,
        LocalDate since,
        LocalDate lastDay,
        ZoneId timeZone,
        String code) {

    /** Who checks a card without a network cannot learn that the membership has ended since: so it is fetched anew. */
    private static final Duration LONGEST = Duration.ofDays(90);

    static CardHolder of(Tuple row) {
        return new CardHolder(
                row.get("id", UUID.class),
                row.get("member_id", UUID.class),
                row.get("organisation_id", UUID.class),
                row.get("name", String.class),
                row.get("belongs", Boolean.class),
                row.get("start_date", LocalDate.class),
                row.get("last_day", LocalDate.class),
                ZoneId.of(row.get("time_zone", String.class)),
                row.get("code", String.class));
    }

    Instant validFrom() {
        return since.atStartOfDay(timeZone).toInstant();
    }

    Instant validUntil(Instant now) {
        Instant longest = now.plus(LONGEST);
        Instant end = lastDay == null
                ? longest
                : lastDay.plusDays(1).atStartOfDay(timeZone).toInstant();
        return end.isBefore(longest) ? end : longest;
    }
}
