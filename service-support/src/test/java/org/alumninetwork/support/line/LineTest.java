package org.alumninetwork.support.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LineTest {

    private static final int MOST = 10;
    private static final int WITHOUT_ROOT = -1;

    private final ConcurrentLinkedQueue<List<Integer>> groups = new ConcurrentLinkedQueue<>();
    private final CountDownLatch doors = new CountDownLatch(1);
    private final Line<String, Integer, Double> roots = new Line<>("roots", MOST, (_, numbers) -> rootsOf(numbers));

    @Test
    void whoWaitTogetherAreAnsweredTogetherButNotTooMany() throws Exception {
        List<FutureTask<Double>> answers =
                askedBeforeTheDoorsOpen(IntStream.range(0, 25).boxed().toList());

        for (int number = 0; number < 25; number++) {
            assertThat(answers.get(number).get()).isEqualTo(Math.sqrt(number));
        }
        assertThat(groups).hasSizeLessThanOrEqualTo(4).allMatch(group -> group.size() <= MOST);
        assertThat(groups.stream().flatMap(List::stream)).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void whatFailsFailsAlone() throws Exception {
        List<FutureTask<Double>> answers = askedBeforeTheDoorsOpen(List.of(1, 4, WITHOUT_ROOT, 9));

        assertThat(answers.get(1).get()).isEqualTo(2);
        assertThat(answers.get(3).get()).isEqualTo(3);
        assertThatThrownBy(() -> answers.get(2).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(roots.ask("again", 16)).isEqualTo(4);
    }

    private List<FutureTask<Double>> askedBeforeTheDoorsOpen(List<Integer> numbers) {
        List<FutureTask<Double>> answers = numbers.stream()
                .map(number -> new FutureTask<>(() -> roots.ask("once", number)))
                .toList();
        List<Thread> askers = answers.stream().map(Thread::startVirtualThread).toList();
        while (askers.stream().anyMatch(asker -> asker.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        doors.countDown();
        return answers;
    }

    private List<Double> rootsOf(List<Integer> numbers) {
        try {
            doors.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (numbers.contains(WITHOUT_ROOT)) {
            throw new IllegalArgumentException("There is no root of " + WITHOUT_ROOT);
        }
        groups.add(numbers);
        return numbers.stream().map(Math::sqrt).toList();
    }
}
