package org.alumninetwork.benchmarks.rush;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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
    private record Answer(int status, long nanoseconds) {}

    /** All register to the event. */
    static Rush register(String event, List<String> tokens, int connections)
            throws InterruptedException, ExecutionException {
        URI registrations = URI.create(event + "/registrations");
        return of(tokens, connections, token -> HttpRequest.newBuilder(registrations)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build());
    }

    /** All look at the event. */
    static Rush look(String event, List<String> tokens, int connections)
            throws InterruptedException, ExecutionException {
        return of(tokens, connections, token -> HttpRequest.newBuilder(URI.create(event))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    /**
     * @param tokens one request for each, in this order as far as connections are free
     * @param connections how many requests are under way at a time
     */
    private static Rush of(List<String> tokens, int connections, Function<String, HttpRequest> request)
            throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        try (HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> person = () -> {
                for (int turn = next.getAndIncrement(); turn < tokens.size(); turn = next.getAndIncrement()) {
                    answers.add(answer(http, request.apply(tokens.get(turn))));
                }
                return null;
            };
            List<Callable<Void>> all = new ArrayList<>();
            for (int number = 0; number < connections; number++) {
                all.add(person);
            }
            long start = System.nanoTime();
            for (Future<Void> one : people.invokeAll(all)) {
                one.get();
            }
            return of(answers, (System.nanoTime() - start) / 1e9);
        }
    }

    private static Rush of(ConcurrentLinkedQueue<Answer> answers, double seconds) {
        Map<Integer, Long> statuses = answers.stream()
                .map(Answer::status)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        LongStream times = answers.stream().mapToLong(Answer::nanoseconds).sorted();
        return new Rush(seconds, statuses, times.boxed().toList());
    }

    private static Answer answer(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        return new Answer(status, System.nanoTime() - start);
    }

    double perSecond() {
        return nanoseconds.size() / seconds;
    }

    /** @param share 0.99: one of a hundred took longer; in milliseconds */
    double milliseconds(double share) {
        return nanoseconds.get((int) (share * (nanoseconds.size() - 1))) / 1e6;
    }
}
