package org.alumninetwork.benchmarks.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.alumninetwork.benchmarks.network.Api;
import org.alumninetwork.benchmarks.network.BenchedNetwork;
import org.alumninetwork.benchmarks.program.Cost;

/**
 * A scan for duplicates, as an administrator follows it.
 *
 * @param steps how many different states of progress were seen
 * @param peak the most memory that members-service ever had resident, in MiB
 */
record Scan(long members, double seconds, int steps, long found, long peak) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    static Scan of(BenchedNetwork network) throws IOException {
        Api administrator = network.as("administrator");
        long members = network.members().number("select count(*) from member");
        long start = System.nanoTime();
        JsonNode scan = administrator.post("/v1/duplicates/scans", Map.of());
        String path = "/v1/duplicates/scans/" + scan.path("id").asText();
        Set<Long> seen = new HashSet<>();
        while (!scan.path("state").asText().equals("SUCCEEDED")) {
            if (scan.path("state").asText().equals("FAILED")) {
                throw new IllegalStateException("The scan failed: " + scan);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            scan = administrator.get(path);
            seen.add(scan.path("done").asLong());
        }
        return new Scan(
                members,
                (System.nanoTime() - start) / 1e9,
                seen.size(),
                scan.path("found").asLong(),
                Cost.peakMemory(network.stack().service("members").pid()));
    }
}
