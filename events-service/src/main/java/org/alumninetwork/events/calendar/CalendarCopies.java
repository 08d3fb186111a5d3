package org.alumninetwork.events.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.alumninetwork.events.wording.Wording;

/** Calendars as they were last made: programs ask for them every hour, and seldom is there anything new. */
@ApplicationScoped
class CalendarCopies {

    private static final long MOST_BYTES = 50_000_000;
    private static final Duration KEPT = Duration.ofHours(2);

    private record Shelf(UUID whose, Wording wording) {}

    private record Copy(String state, CalendarText text) {}

    private final Cache<Shelf, Copy> copies = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Shelf shelf, Copy copy) -> copy.text().file().length)
            .expireAfterAccess(KEPT)
            .build();

    /**
     * @param state what the calendar depends on: where it is another than it was, the calendar is made anew
     */
    CalendarText of(UUID whose, Wording wording, String state, Supplier<String> make) {
        Shelf shelf = new Shelf(whose, wording);
        Copy kept = copies.getIfPresent(shelf);
        if (kept == null || !kept.state().equals(state)) {
            kept = new Copy(state, CalendarText.of(make.get()));
            copies.put(shelf, kept);
        }
        return kept.text();
    }
}
