package org.alumninetwork.support.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.problem.CommonProblems;

/** Reads the change table for those outside: without gaps, each change once, waiting for the next where asked to. */
@ApplicationScoped
public class ChangeFeed {

    /** How soon a change that another instance committed is noticed. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** So many are looked at together, once it has shown that there is much that concerns somebody else. */
    private static final int LOOKED_AT_TOGETHER = 1_000;

    /** Some hundred thousand changes that concern somebody else. */
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(5);

    private final ChangeTable table;
    private final ChangeSignal signal;
    private final ChangeAudience audience;
    private final CallerIdentity identity;

    ChangeFeed(ChangeTable table, ChangeSignal signal, ChangeAudience audience, CallerIdentity identity) {
        this.table = table;
        this.signal = signal;
        this.audience = audience;
        this.identity = identity;
    }

    /**
     * Reads for the caller: what does not concern them is passed over, for some seconds at most.
     *
     * @param query where to begin, how many at most, and how long to wait while there is nothing; no database
     *     connection is held while waiting
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 where the caller may not follow the feed, 400 for a
     *     cursor that no feed gave out, 410 where changes after it are no longer kept
     */
    public ChangePage read(FeedQuery query) throws InterruptedException {
        Caller caller = identity.current();
        if (!audience.mayFollow(caller)) {
            throw CommonProblems.FORBIDDEN.because("This feed is not for this caller.");
        }
        return read(query, changes -> audience.among(changes, caller));
    }

    private ChangePage read(FeedQuery query, UnaryOperator<List<Change>> selection) throws InterruptedException {
        long start = System.nanoTime();
        ChangePage all = readOnce(query.after(), query, query.limit());
        ChangePage page = all.select(selection);
        while (page.items().isEmpty() && mayGoOn(all, query, start)) {
            if (all.items().isEmpty()) {
                awaitMoreThan(all, query, start);
            }
            String from = all.next();
            all = readOnce(Optional.of(from), query, Math.max(query.limit(), LOOKED_AT_TOGETHER));
            page = upToLimit(all, from, query, selection);
        }
        return page;
    }

    /** What goes beyond the limit is left for the next page: as much is read anew as holds so many. */
    private ChangePage upToLimit(ChangePage all, String from, FeedQuery query, UnaryOperator<List<Change>> selection) {
        ChangePage read = all;
        ChangePage page = read.select(selection);
        while (page.items().size() > query.limit()) {
            UUID last = page.items().get(query.limit() - 1).id();
            int place = read.items().stream().map(Change::id).toList().indexOf(last);
            read = readOnce(Optional.of(from), query, place + 1);
            page = read.select(selection);
        }
        return page;
    }

    private boolean mayGoOn(ChangePage seen, FeedQuery query, long start) {
        Duration longest = seen.items().isEmpty() ? query.patience() : LONGEST_SEARCH;
        return System.nanoTime() - start < longest.toNanos() && !signal.isStopping();
    }

    /** Most of the time there is nothing, which one statement tells; a page takes several. */
    private void awaitMoreThan(ChangePage seen, FeedQuery query, long start) throws InterruptedException {
        FeedPosition end = FeedPosition.decode(seen.next());
        do {
            signal.await(LOOK_AGAIN);
        } while (!QuarkusTransaction.requiringNew().call(() -> table.hasMoreThan(end)) && mayGoOn(seen, query, start));
    }

    private ChangePage readOnce(Optional<String> after, FeedQuery query, int most) {
        return QuarkusTransaction.requiringNew().call(() -> readFrom(positionOf(after), query, most));
    }

    /** What is forgotten while the page is read is found out afterwards; before would be too early. */
    private ChangePage readFrom(FeedPosition position, FeedQuery query, int most) {
        ChangePage page = table.read(position, query.types(), most);
        if (table.hasForgottenAfter(position)) {
            throw expired();
        }
        return page;
    }

    private FeedPosition positionOf(Optional<String> after) {
        ChangeTable.Horizon horizon = table.horizon();
        FeedPosition position = after.map(FeedPosition::decode)
                .orElseGet(() -> FeedPosition.beginning(horizon.history(), horizon.forgotten()));
        if (position.history() != horizon.history()) {
            throw expired();
        }
        return position;
    }

    private static RuntimeException expired() {
        return CommonProblems.CURSOR_EXPIRED.because("Begin again without `after`.");
    }
}
