package org.alumninetwork.chapters.change;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class LongPollTest {

    private static final int CONNECTIONS = 20;

    /** By then, those who wait do wait. */
    private static final Executor SOON = CompletableFuture.delayedExecutor(500, MILLISECONDS);

    @Test
    void whoWaitsIsAnsweredWithinASecondOfTheCommit() {
        Feed feed = Feed.fromNow();
        var write = CompletableFuture.supplyAsync(
                () -> {
                    String network = network();
                    return new Written(network, System.nanoTime());
                },
                SOON);

        assertThat(feed.read(10, 20)).isEqualTo(1);
        Duration delay = Duration.ofNanos(System.nanoTime() - write.join().at());
        assertThat(delay).isLessThan(Duration.ofSeconds(1));
        assertThat(feed.changesOf("organisations/" + idOf(write.join().network())))
                .hasSize(1);
    }

    @Test
    void whatAnotherInstanceCommitsIsNoticedWithinASecondToo() throws Exception {
        Feed feed = Feed.fromNow();
        try (OpenTransaction elsewhere = OpenTransaction.begin()) {
            var commit = CompletableFuture.supplyAsync(
                    () -> {
                        elsewhere.commit();
                        return System.nanoTime();
                    },
                    SOON);

            assertThat(feed.read(10, 20)).isEqualTo(1);
            assertThat(Duration.ofNanos(System.nanoTime() - commit.join())).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void withoutAChangeTheAnswerIsEmptyAfterTheWait() {
        Feed feed = Feed.fromNow();
        long asked = System.nanoTime();

        assertThat(feed.read(10, 1)).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    @Test
    void waitingHoldsNoConnectionSoMoreMayWaitThanThereAre() {
        List<Feed> feeds =
                Stream.generate(Feed.fromNow()::another).limit(2 * CONNECTIONS).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(feeds.size())) {
            var reads = feeds.stream()
                    .map(feed -> CompletableFuture.supplyAsync(() -> feed.read(10, 20), threads))
                    .toList();
            var write = CompletableFuture.supplyAsync(() -> network(), SOON);

            assertThat(write.orTimeout(15, SECONDS).join()).isNotBlank();
            assertThat(reads)
                    .allSatisfy(read ->
                            assertThat(read.orTimeout(15, SECONDS).join()).isEqualTo(1));
        }
    }

    private record Written(String network, long at) {}
}
