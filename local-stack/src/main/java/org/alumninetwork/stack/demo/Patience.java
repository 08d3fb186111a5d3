package org.alumninetwork.stack.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waiting for what the network does in its own time. */
final class Patience {

    /** Counted down by nobody: a wait that ends by the clock or an interrupt, and costs no thread. */
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private Patience() {}

    /**
     * Asks again and again until there is an answer.
     *
     * @throws IllegalStateException when there is none within the limit
     */
    static <T> T until(Duration limit, Duration pause, String awaited, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited %d s in vain for %s".formatted(limit.toSeconds(), awaited));
            }
            pause(pause);
        }
    }

    private static void pause(Duration time) {
        try {
            NEVER.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the demonstration network was loading", e);
        }
    }
}
