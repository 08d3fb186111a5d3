package org.alumninetwork.benchmarks.rush;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Processor time that programs have spent so far; it tells what a registration costs even beside others. */
record Expense(Map<String, Duration> spent) {

    /**
     * @param processes by what is to be told of each
     */
    static Expense of(Map<String, List<ProcessHandle>> processes) {
        Map<String, Duration> spent = new LinkedHashMap<>();
        processes.forEach((name, all) -> spent.put(
                name,
                all.stream()
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .reduce(Duration.ZERO, Duration::plus)));
        return new Expense(spent);
    }

    /** Microseconds of each program for one of so many. */
    Map<String, Double> since(Expense before, int number) {
        Map<String, Double> each = new LinkedHashMap<>();
        spent.forEach((name, now) ->
                each.put(name, now.minus(before.spent().get(name)).toNanos() / 1e3 / number));
        return each;
    }
}
