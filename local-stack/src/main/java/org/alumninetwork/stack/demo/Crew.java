package org.alumninetwork.stack.demo;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alumninetwork.stack.Progress;

/** A few who do the same work side by side and say how far they are. */
final class Crew {

    /** Enough to keep two cores busy; more would only wait in the gateway. */
    private static final int SIZE = 8;

    private final Progress progress;

    Crew(Progress progress) {
        this.progress = progress;
    }

    /** Does all of it, or fails as the first that failed did; the results are in the order of the items. */
    <T, R> List<R> map(String work, Collection<T> items, Function<T, R> action) {
        AtomicLong done = new AtomicLong();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(SIZE, Thread.ofVirtual().factory())) {
            List<Future<R>> results = items.stream()
                    .map(item -> workers.submit(() -> {
                        R result = action.apply(item);
                        progress.advance(work, done.incrementAndGet(), items.size());
                        return result;
                    }))
                    .toList();
            return results.stream().map(result -> result(result, workers)).toList();
        }
    }

    <T> void each(String work, Collection<T> items, Consumer<T> action) {
        map(work, items, item -> {
            action.accept(item);
            return true;
        });
    }

    private static <R> R result(Future<R> result, ExecutorService workers) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            workers.shutdownNow();
            throw new IllegalStateException("The demonstration network could not be loaded", e.getCause());
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the demonstration network was loading", e);
        }
    }
}
