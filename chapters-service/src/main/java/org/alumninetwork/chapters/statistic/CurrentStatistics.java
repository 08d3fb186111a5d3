package org.alumninetwork.chapters.statistic;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.concurrent.atomic.AtomicReference;
import org.alumninetwork.support.http.Written;

/** Keeps the statistics that were made last for as long as they are right: one read of one row tells. */
@ApplicationScoped
class CurrentStatistics {

    private static final int MONTHS = 24;

    /** A version of the statistics has room for the month, with which they change as well. */
    private static final long MONTHS_EVER = 100_000;

    private record Kept(NetworkStatistics statistics, Written written) {}

    private final Counters counters;
    private final ObjectMapper json;
    private final Clock clock;
    private final AtomicReference<Kept> kept = new AtomicReference<>();

    CurrentStatistics(Counters counters, ObjectMapper json, Clock clock) {
        this.counters = counters;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    NetworkStatistics read() {
        return current().statistics();
    }

    @Transactional
    Written readWritten() {
        return current().written();
    }

    /** The version is read first: what changes meanwhile is at worst shown too early, and read again the next time. */
    private Kept current() {
        YearMonth month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        long version = counters.version() * MONTHS_EVER + month.getLong(ChronoField.PROLEPTIC_MONTH);
        Kept last = kept.get();
        if (last != null && last.written().version() == version) {
            return last;
        }
        NetworkStatistics statistics = make(month);
        Kept made = new Kept(statistics, Written.of(statistics, version, json));
        kept.set(made);
        return made;
    }

    private NetworkStatistics make(YearMonth month) {
        YearMonth first = month.minusMonths(MONTHS - 1L);
        return new NetworkStatistics(
                SmallCells.suppressedIn(counters.members("COUNTRY")),
                SmallCells.suppressedIn(counters.members("EVIDENCE")),
                SmallCells.suppressedIn(counters.members("STUDY_YEAR")),
                SmallCells.suppressedIn(counters.membershipsOfChapters()),
                SmallCells.suppressedIn(counters.members("YEAR")),
                SmallCells.suppressedIn(counters.members("BASIS")),
                counters.certifications(),
                counters.activity(first, month),
                SmallCells.suppressedIn(counters.attendees(first, month)));
    }
}
