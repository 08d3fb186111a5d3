package org.alumninetwork.chapters.standing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.chapters.organisation.Organisation;
import org.alumninetwork.chapters.standing.ListedChapters.AfterId;
import org.alumninetwork.support.http.Written;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;

/** Keeps how chapters stand today for as long as it is right: the revision of their evidence tells, without counting it. */
@ApplicationScoped
class CurrentStandings {

    private static final int MOST_STANDINGS = 1_000;
    private static final int MOST_PAGES = 500;

    private final StandingRevisions revisions;
    private final Measurements measurements;
    private final Standings standings;
    private final ObjectMapper json;
    private final Clock clock;
    private final Cache<UUID, Kept<Written>> written =
            Caffeine.newBuilder().maximumSize(MOST_STANDINGS).build();
    private final Cache<ListedChapters, Kept<Page<StandingSummary>>> pages =
            Caffeine.newBuilder().maximumSize(MOST_PAGES).build();

    CurrentStandings(
            StandingRevisions revisions,
            Measurements measurements,
            Standings standings,
            ObjectMapper json,
            Clock clock) {
        this.revisions = revisions;
        this.measurements = measurements;
        this.standings = standings;
        this.json = json;
        this.clock = clock;
    }

    /** Nothing where the organisation is no chapter. */
    Optional<Written> of(Organisation chapter, LocalDate today) {
        return revisions.of(chapter.id()).map(revision -> {
            Kept<Written> last = written.getIfPresent(chapter.id());
            return last != null && last.isRight(revision, clock.instant())
                    ? last.made()
                    : made(chapter, revision, today);
        });
    }

    private Written made(Organisation chapter, String revision, LocalDate today) {
        Instant now = clock.instant();
        List<Measurement> measured = measurements.of(List.of(chapter.id()), today);
        StandingView view = standings.of(chapter, today, measured);
        Written made = Written.of(view, view.version(), json);
        Stream<Instant> ends = measured.stream().map(Measurement::nextEnd);
        written.put(
                chapter.id(), Kept.of(made, revision, now, Stream.concat(Stream.of(chapter.nextMidnight(now)), ends)));
        return made;
    }

    /** Each chapter on its own date, as its own standing has it. */
    Page<StandingSummary> underCertifier(UUID certifier, PageRequest page) {
        ListedChapters chapters = ListedChapters.on(page, certifier);
        String revision = revisions.of(chapters);
        Kept<Page<StandingSummary>> last = pages.getIfPresent(chapters);
        return last != null && last.isRight(revision, clock.instant()) ? last.made() : made(chapters, revision, page);
    }

    private Page<StandingSummary> made(ListedChapters listed, String revision, PageRequest page) {
        Instant now = clock.instant();
        List<MeasuredChapter> chapters = standings.of(listed, now);
        Page<StandingSummary> made = Page.of(
                        chapters, page, chapter -> new AfterId(chapter.id()), MeasuredChapter::summary)
                .written(json);
        pages.put(listed, Kept.of(made, revision, now, chapters.stream().flatMap(MeasuredChapter::changes)));
        return made;
    }
}
