package org.alumninetwork.benchmarks.program;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The load generator wrk: one thread that keeps connections busy.
 *
 * @param connections how many are busy at a time
 * @param token the access token that each request bears
 * @param prefix what it is started by, to keep it on a processor; may be empty
 */
public record Wrk(int connections, String token, List<String> prefix) {

    /**
     * Asks for one address for some time.
     *
     * @param options more options of wrk, or none
     */
    public Load run(String address, Duration time, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Tool.WRK.path(),
                "-t1",
                "-c" + connections,
                "-d" + time.toSeconds() + "s",
                "--timeout",
                "10s",
                "--latency",
                "-H",
                "Authorization: Bearer " + token));
        command.addAll(options);
        command.add(address);
        return Load.parse(Program.run(time.plusSeconds(20), command));
    }
}
