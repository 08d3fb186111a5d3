package org.alumninetwork.benchmarks.rush;

import io.vertx.core.http.HttpMethod;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What came of many people asking at once.
 *
 * @param seconds from the first request to the last answer
 * @param statuses how many answers of each status
 * @param nanoseconds how long each request took, the fastest first
 */
record Rush(double seconds, Map<Integer, Long> statuses, List<Long> nanoseconds) {

    /** The status and the time of one answer. */
    record Answer(int status, long nanoseconds) {}

    /** All register to the event, as many at a time as there are connections. */
    static Rush register(String event, List<String> tokens, int connections)
            throws InterruptedException, ExecutionException {
        return Visitors.rush(HttpMethod.POST, event + "/registrations", "{}", tokens, connections);
    }

    /** All look at the event. */
    static Rush look(String event, List<String> tokens, int connections)
            throws InterruptedException, ExecutionException {
        return Visitors.rush(HttpMethod.GET, event, "", tokens, connections);
    }

    static Rush of(Collection<Answer> answers, double seconds) {
        Map<Integer, Long> statuses = answers.stream()
                .map(Answer::status)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        LongStream times = answers.stream().mapToLong(Answer::nanoseconds).sorted();
        return new Rush(seconds, statuses, times.boxed().toList());
    }

    double perSecond() {
        return nanoseconds.size() / seconds;
    }

    /** @param share 0.99: one of a hundred took longer; in milliseconds */
    double milliseconds(double share) {
        return nanoseconds.get((int) (share * (nanoseconds.size() - 1))) / 1e6;
    }
}
