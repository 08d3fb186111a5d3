package org.alumninetwork.benchmarks.provisioning;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.alumninetwork.benchmarks.network.BenchedNetwork;
import org.alumninetwork.benchmarks.program.Cost;

/** Which part has used how much processor time so far. */
record Consumption(SequencedMap<String, Duration> parts) {

    static Consumption of(BenchedNetwork network) {
        SequencedMap<String, Duration> parts = new LinkedHashMap<>();
        parts.put(
                "members-service",
                Cost.processor(network.stack().service("members").pid()));
        parts.put("gateway", Cost.processor(network.stack().service("gateway").pid()));
        parts.put(
                "PostgreSQL",
                Cost.processorOfAll(network.stack().addresses().processes().get("postgres")));
        parts.put("load generator", Cost.processor(ProcessHandle.current().pid()));
        return new Consumption(parts);
    }

    Consumption since(Consumption before) {
        SequencedMap<String, Duration> used = new LinkedHashMap<>();
        parts.forEach((part, time) -> used.put(part, time.minus(before.parts().get(part))));
        return new Consumption(used);
    }

    /** In microseconds. */
    double each(String part, long operations) {
        return parts.get(part).toNanos() / 1e3 / operations;
    }

    double ofAll(long operations) {
        return parts.values().stream().mapToLong(Duration::toNanos).sum() / 1e3 / operations;
    }
}
