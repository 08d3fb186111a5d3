package org.alumninetwork.benchmarks.importing;

/** What a file says of those who are not in it. */
enum Mode {
    DELTA("delta", ""),
    SNAPSHOT("snapshot", "whole file: ");

    private final String query;
    private final String prefix;

    Mode(String query, String prefix) {
        this.query = query;
        this.prefix = prefix;
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
