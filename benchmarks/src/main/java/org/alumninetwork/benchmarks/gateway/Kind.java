package org.alumninetwork.benchmarks.gateway;

import java.time.Duration;

/** What stands before the upstream, and how our gateway is to compare with it. */
enum Kind {
    GATEWAY("gateway", true, 20, "", ""),
    HAPROXY("HAProxy, jwt_verify", true, 1, "1.00 or more", "1.09 or less"),
    SPRING("Spring Cloud Gateway", true, 20, "5.00 or more", "none"),
    NGINX("nginx, no check", false, 1, "none", "none");

    private final String title;
    private final boolean checks;
    private final int warmUp;
    private final String throughputGoal;
    private final String processorGoal;

    Kind(String title, boolean checks, int warmUp, String throughputGoal, String processorGoal) {
        this.title = title;
        this.checks = checks;
        this.warmUp = warmUp;
        this.throughputGoal = throughputGoal;
        this.processorGoal = processorGoal;
    }

    /** Whether it refuses requests without a good token. */
    boolean checks() {
        return checks;
    }

    /** How long it needs until it is as fast as it gets. */
    Duration warmUp() {
        return Duration.ofSeconds(warmUp);
    }

    /** Our requests a second against its. */
    String throughputGoal() {
        return throughputGoal;
    }

    /** Our processor time for a request against its. */
    String processorGoal() {
        return processorGoal;
    }

    @Override
    public String toString() {
        return title;
    }
}
