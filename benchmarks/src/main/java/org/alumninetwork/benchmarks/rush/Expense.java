package org.alumninetwork.benchmarks.rush;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Processor time that programs have spent so far; it tells what a registration costs even beside others. */
record Expense(Map<String, Duration> spent) {

    static final Expense NONE = new Expense(Map.of());

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

    Expense minus(Expense before) {
        return combined(before, Duration::minus);
    }

    Expense plus(Expense other) {
        return combined(other, Duration::plus);
    }

    /** A program that the other does not know of has spent nothing there. */
    private Expense combined(Expense other, BinaryOperator<Duration> how) {
        Map<String, Duration> all = new LinkedHashMap<>(other.spent);
        all.replaceAll((_, time) -> how.apply(Duration.ZERO, time));
        spent.forEach((name, time) -> all.put(name, how.apply(time, other.spent.getOrDefault(name, Duration.ZERO))));
        return new Expense(all);
    }

    /** Microseconds of each program for one of so many. */
    Map<String, Double> forEachOf(int number) {
        Map<String, Double> each = new LinkedHashMap<>();
        spent.forEach((name, time) -> each.put(name, time.toNanos() / 1e3 / number));
        return each;
    }
}
