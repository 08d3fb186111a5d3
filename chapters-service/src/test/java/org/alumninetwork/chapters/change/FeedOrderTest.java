package org.alumninetwork.chapters.change;

import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.amend;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumninetwork.chapters.AtOnce;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.Test;

/** The feed has no gaps: transactions commit in another order than they began, and no change is passed over. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class FeedOrderTest {

    private static final int WRITERS = 4;
    private static final int CHANGES = 12;
    private static final int SMALL_PAGE = 3;

    /** For all the writers to end, also on a machine with much else to do. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Test
    void aTransactionThatStaysOpenHoldsNobodyUpAndIsNotPassedOver() throws Exception {
        Feed feed = Feed.fromNow();
        try (OpenTransaction late = OpenTransaction.begin()) {
            List<String> networks = AtOnce.run(Collections.nCopies(WRITERS, FeedOrderTest::write));
            readUntil(feed, WRITERS * CHANGES);
            assertThat(feed.changesOf(late.subject())).isEmpty();
            networks.forEach(network -> assertThat(citiesOf(feed, network)).isEqualTo(citiesInOrder()));

            late.commit();
            readUntil(feed, WRITERS * CHANGES + 1);
            assertThat(feed.changesOf(late.subject())).hasSize(1);
        }
        assertThat(feed.read(SMALL_PAGE, 0)).isZero();
        assertEachOnce(feed);
    }

    @Test
    void whoReadsWhileManyWriteSeesEachChangeOnceAndEachSubjectInItsOrder() throws Exception {
        Feed feed = Feed.fromNow();
        int all = WRITERS * CHANGES + 2 * CHANGES;
        List<Callable<List<String>>> actions = new ArrayList<>(Collections.nCopies(WRITERS, () -> List.of(write())));
        actions.add(FeedOrderTest::commitInTheOtherOrder);
        actions.add(() -> {
            readUntil(feed, all);
            return List.of();
        });

        List<List<String>> written = AtOnce.run(actions);
        assertThat(feed.read(SMALL_PAGE, 0)).isZero();
        assertEachOnce(feed);
        written.subList(0, WRITERS).stream()
                .flatMap(List::stream)
                .forEach(network -> assertThat(citiesOf(feed, network)).isEqualTo(citiesInOrder()));
        written.get(WRITERS)
                .forEach(subject -> assertThat(feed.changesOf(subject)).hasSize(1));
    }

    /** A network that is created and then renamed again and again. */
    private static String write() {
        String network = network();
        citiesInOrder().stream().skip(1).forEach(city -> amend(administrator(), network, Map.of("city", city))
                .then()
                .statusCode(200));
        return network;
    }

    /** Pairs of transactions of which the one that began first commits last. */
    private static List<String> commitInTheOtherOrder() throws SQLException {
        List<String> subjects = new ArrayList<>();
        for (int pair = 0; pair < CHANGES; pair++) {
            try (OpenTransaction first = OpenTransaction.begin();
                    OpenTransaction second = OpenTransaction.begin()) {
                second.commit();
                first.commit();
                subjects.addAll(List.of(first.subject(), second.subject()));
            }
        }
        return subjects;
    }

    private static void readUntil(Feed feed, int changes) {
        await().atMost(LONGEST).until(() -> {
            feed.read(SMALL_PAGE, 1);
            return feed.changes().size() >= changes;
        });
    }

    private static void assertEachOnce(Feed feed) {
        assertThat(feed.changes()).extracting(change -> change.get("id")).doesNotHaveDuplicates();
    }

    private static List<String> citiesInOrder() {
        return Stream.concat(Stream.of("Helsinki"), IntStream.range(1, CHANGES).mapToObj(number -> "City " + number))
                .toList();
    }

    private static List<Object> citiesOf(Feed feed, String network) {
        return feed.changesOf("organisations/" + idOf(network)).stream()
                .map(change -> ((Map<?, ?>) change.get("data")).get("city"))
                .<Object>map(city -> city)
                .toList();
    }
}
