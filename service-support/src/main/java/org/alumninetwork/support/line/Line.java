package org.alumninetwork.support.line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Where questions stand in line that cost less when they are answered together: those that came while others were being
 * answered are the next group. Nothing but speed may depend on it, for each instance of a service has its own lines.
 * Whoever asks must hold no database connection: the answer may need one, and all could be held by those who wait.
 *
 * @param <K> what has a line of its own
 * @param <Q> a question
 * @param <A> its answer
 */
public final class Line<K, Q, A> {

    private final String name;
    private final int most;
    private final BiFunction<K, List<Q>, List<A>> together;
    private final Map<K, Queue<Waiting<Q, A>>> lines = new ConcurrentHashMap<>();

    /**
     * @param most questions in one group; more would make the first of them wait long for the last
     * @param together answers the questions of one line, in their order; in one transaction of its own, if any
     */
    public Line(String name, int most, BiFunction<K, List<Q>, List<A>> together) {
        this.name = name;
        this.most = most;
        this.together = together;
    }

    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {}

    /** Waits for the answer, which was not begun before the question was asked. What is thrown concerns this question. */
    public A ask(K key, Q question) {
        Waiting<Q, A> waiting = new Waiting<>(question, new CompletableFuture<>());
        lines.compute(key, (_, line) -> join(key, line, waiting));
        return outcomeOf(waiting.answer());
    }

    /** Whoever finds no line opens one, which is served until it is empty. */
    private Queue<Waiting<Q, A>> join(K key, Queue<Waiting<Q, A>> line, Waiting<Q, A> waiting) {
        Queue<Waiting<Q, A>> joined = line;
        if (joined == null) {
            joined = new ArrayDeque<>();
            Thread.ofVirtual().name(name).start(() -> serve(key));
        }
        joined.add(waiting);
        return joined;
    }

    private void serve(K key) {
        List<Waiting<Q, A>> group = next(key);
        while (!group.isEmpty()) {
            answerTogether(key, group);
            group = next(key);
        }
    }

    private List<Waiting<Q, A>> next(K key) {
        List<Waiting<Q, A>> group = new ArrayList<>();
        lines.compute(key, (_, line) -> {
            while (!line.isEmpty() && group.size() < most) {
                group.add(line.remove());
            }
            return group.isEmpty() ? null : line;
        });
        return group;
    }

    /** What fails together is tried one by one, so that nobody's fault falls on others. Whatever happens, all are answered. */
    private void answerTogether(K key, List<Waiting<Q, A>> group) {
        try {
            List<A> answers =
                    together.apply(key, group.stream().map(Waiting::question).toList());
            IntStream.range(0, group.size())
                    .forEach(place -> group.get(place).answer().complete(answers.get(place)));
        } catch (RuntimeException | Error failure) {
            if (group.size() == 1) {
                group.getFirst().answer().completeExceptionally(failure);
            } else {
                group.forEach(waiting -> answerTogether(key, List.of(waiting)));
            }
        }
    }

    private static <A> A outcomeOf(CompletableFuture<A> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
