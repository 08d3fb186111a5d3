package org.alumninetwork.benchmarks.program;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a peer needs that runs on a JVM: Maven fetches it. */
public final class Libraries {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Libraries() {}

    /** Copies what the project depends on into the folder. */
    public static void fetch(Path project, Path folder) throws IOException, InterruptedException {
        Program.run(
                LONGEST,
                List.of(
                        Tool.MAVEN.path(),
                        "-B",
                        "-q",
                        "-f",
                        project.toString(),
                        "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies",
                        "-DoutputDirectory=" + folder));
    }
}
