package org.alumninetwork.benchmarks.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A program that a benchmark runs and that may be missing. */
public enum Tool {
    HAPROXY("haproxy", "haproxy"),
    NGINX("nginx", "nginx"),
    WRK("wrk", "wrk"),
    PSQL("psql", "postgresql-client"),
    PGBENCH("pgbench", "postgresql-contrib"),
    TASKSET("taskset", "util-linux"),
    MAVEN("mvn", "maven");

    private final String command;
    private final String debianPackage;

    Tool(String command, String debianPackage) {
        this.command = command;
        this.debianPackage = debianPackage;
    }

    public boolean isThere() {
        return find().isPresent();
    }

    /** The path to start it by. */
    public String path() {
        return find().orElseThrow(() -> new IllegalStateException(whereFrom())).toString();
    }

    /** Its name, and where it comes from. */
    public String whereFrom() {
        return command + " (Debian package " + debianPackage + ")";
    }

    /** Servers lie in folders that are not on everybody's path. */
    private Optional<Path> find() {
        String folders = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin:/sbin";
        return Stream.of(folders.split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
