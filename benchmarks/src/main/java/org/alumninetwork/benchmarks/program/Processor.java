package org.alumninetwork.benchmarks.program;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Which of the machine's processors a running process has: its threads and children, and those that are to come. */
public final class Processor {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Processor() {}

    /** Keeps a process to one processor, counted from 0. */
    public static void keep(long pid, int processor) throws IOException, InterruptedException {
        give(pid, Integer.toString(processor));
    }

    /** Gives a process all of them again. */
    public static void free(long pid) throws IOException, InterruptedException {
        give(pid, "0-" + (Runtime.getRuntime().availableProcessors() - 1));
    }

    private static void give(long pid, String processors) throws IOException, InterruptedException {
        List<ProcessHandle> all = ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        for (ProcessHandle process : all) {
            Program.run(
                    LONGEST,
                    List.of(
                            Tool.TASKSET.path(),
                            "--all-tasks",
                            "--cpu-list",
                            "--pid",
                            processors,
                            Long.toString(process.pid())));
        }
    }
}
