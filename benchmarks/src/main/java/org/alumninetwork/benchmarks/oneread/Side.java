package org.alumninetwork.benchmarks.oneread;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.alumninetwork.benchmarks.program.Cost;
import org.alumninetwork.benchmarks.program.Load;
import org.alumninetwork.benchmarks.program.Wrk;

/**
 * One who answers reads of members.
 *
 * @param pid of its process
 * @param members the address below which it has them
 * @param script which makes wrk read one after the other
 * @param goal of members-service's requests a second against its
 * @param rounds what was measured so far
 */
record Side(String name, long pid, String members, List<String> script, String goal, List<Round> rounds) {

    private static final int MOST_TURNS = 12;
    private static final double FASTER = 1.05;

    /**
     * One round.
     *
     * @param processor time of the processor for a request, in microseconds
     */
    record Round(Load load, double processor) {}

    Side(String name, long pid, String members, List<String> script, String goal) {
        this(name, pid, members, script, goal, new ArrayList<>());
    }

    /** For some time, once and again until that makes it no faster. */
    void warmUp(Wrk wrk, Duration time) throws IOException, InterruptedException {
        double before = 0;
        double now = wrk.run(members, time, script).perSecond();
        for (int turn = 1; turn < MOST_TURNS && now > before * FASTER; turn++) {
            before = now;
            now = wrk.run(members, time, script).perSecond();
        }
    }

    void measure(Wrk wrk, Duration time) throws IOException, InterruptedException {
        Duration before = Cost.processor(pid);
        Load load = wrk.run(members, time, script);
        Duration cost = Cost.processor(pid).minus(before);
        rounds.add(new Round(load, cost.toNanos() / 1e3 / load.requests()));
    }

    /** What else runs on a machine can only take requests away, so the best round is the least disturbed one. */
    Round best() {
        return rounds.stream()
                .max(Comparator.comparingDouble(round -> round.load().perSecond()))
                .orElseThrow();
    }

    /** The least and the most that this one answers for each request that the other one answers in the same round. */
    String rangeAgainst(Side other) {
        double[] ratios = new double[rounds.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = rounds.get(round).load().perSecond()
                    / other.rounds().get(round).load().perSecond();
        }
        Arrays.sort(ratios);
        return String.format(Locale.ROOT, "%.2f to %.2f", ratios[0], ratios[ratios.length - 1]);
    }
}
