package org.alumninetwork.benchmarks.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.alumninetwork.benchmarks.network.Api;

/** Reads the feed of members as a replica does, and remembers how late each change was. */
final class Follower {

    private final Api api;
    private final List<Double> delays = new ArrayList<>();
    private Optional<String> next = Optional.empty();

    Follower(Api api) {
        this.api = api;
    }

    /** Reads what is there already, until there is nothing more. */
    void catchUp() {
        while (read(0) > 0) {
            // Each page leads to the next one.
        }
    }

    /** Reads what comes, until a time of {@link System#nanoTime}. */
    void followUntil(long end) {
        while (System.nanoTime() < end) {
            read(1);
        }
    }

    void forget() {
        delays.clear();
    }

    long followed() {
        return delays.size();
    }

    /** The delay in milliseconds that a share of the changes did not exceed. */
    double delay(double share) {
        List<Double> sorted = new ArrayList<>(delays);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private int read(int wait) {
        String after = next.map(cursor -> "&after=" + cursor).orElse("");
        JsonNode page = api.get("/v1/changes/members?limit=1000&wait=" + wait + after);
        Instant now = Instant.now();
        for (JsonNode change : page.path("items")) {
            Instant time = Instant.parse(change.path("time").asText());
            delays.add(Duration.between(time, now).toNanos() / 1e6);
        }
        next = Optional.of(page.path("next").asText());
        return page.path("items").size();
    }
}
