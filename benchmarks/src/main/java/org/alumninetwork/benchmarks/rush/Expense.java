package org.alumninetwork.benchmarks.rush;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor time that programs have spent so far, with the processes that they started; it tells what a registration
 * costs even beside others.
 */
record Expense(Map<String, Duration> spent) {

    static Expense of(Map<String, Long> processes) {
        Map<String, Duration> spent = new LinkedHashMap<>();
        processes.forEach((name, id) -> spent.put(name, spentBy(id)));
        return new Expense(spent);
    }

    /** Microseconds of each program for one of so many. */
    Map<String, Double> since(Expense before, int number) {
        Map<String, Double> each = new LinkedHashMap<>();
        spent.forEach((name, now) ->
                each.put(name, now.minus(before.spent().get(name)).toNanos() / 1e3 / number));
        return each;
    }

    private static Duration spentBy(long id) {
        return ProcessHandle.of(id).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
