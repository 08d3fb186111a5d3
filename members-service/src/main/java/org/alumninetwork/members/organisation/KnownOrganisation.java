package org.alumninetwork.members.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * An organisation as the replica knows it.
 *
 * @param kind as the glossary names it: {@code NETWORK}, {@code ASSOCIATION}, {@code CHAPTER}, …
 */
public record KnownOrganisation(UUID id, String kind, ZoneId timeZone, boolean archived) {

    public boolean isChapter() {
        return kind.equals("CHAPTER");
    }

    /** Whether somebody can be its member at all. */
    public boolean hasMembers() {
        return isChapter() || kind.equals("NETWORK") || kind.equals("ASSOCIATION");
    }

    /** The local date there. */
    public LocalDate dateAt(Instant now) {
        return now.atZone(timeZone).toLocalDate();
    }

    /** The last moment of a day there. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(timeZone).toInstant().minusNanos(1000);
    }
}
