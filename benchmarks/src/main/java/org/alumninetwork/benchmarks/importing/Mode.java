package org.alumninetwork.benchmarks.importing;

/** What a file says of those who are not in it. */
enum Mode {
    DELTA("delta", "", 2.00),
    SNAPSHOT("snapshot", "whole file: ", 1.50);

    private final String query;
    private final String prefix;
    private final double goal;

    Mode(String query, String prefix, double goal) {
        this.query = query;
        this.prefix = prefix;
        this.goal = goal;
    }

    /** How many times as long as psql it may take. */
    double goal() {
        return goal;
    }

    /** As the API calls it. */
    String query() {
        return query;
    }

    /** The name of a race in this mode. */
    String of(String race) {
        return prefix + race;
    }
}
