package org.alumninetwork.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A service or the gateway as Maven packaged it, and how it is started.
 *
 * @param name what the stack calls it
 * @param module the folder of its Maven module
 * @param port where it listens, on the loopback address only
 * @param maximumHeap in megabytes
 */
record Application(String name, Path module, int port, int maximumHeap) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static List<Application> all(Path checkout, Ports ports) {
        return List.of(
                new Application("members", checkout.resolve("members-service"), ports.members(), 512),
                new Application("chapters", checkout.resolve("chapters-service"), ports.chapters(), 384),
                new Application("events", checkout.resolve("events-service"), ports.events(), 512),
                new Application("gateway", checkout.resolve("gateway"), ports.gateway(), 384));
    }

    Launch launch(StackFolder folder, Map<String, String> environment) {
        List<String> command = List.of(
                CurrentJava.executable(),
                "-Xmx" + maximumHeap + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dalumni.stack=" + folder.folder(),
                "-jar",
                jar().toString());
        URI ready = URI.create("http://127.0.0.1:" + port + health());
        return new Launch(name, command, environment, folder.folder(), folder.log(name), ready, PATIENCE);
    }

    StartupCache startupCache() {
        return new StartupCache(module.resolve("target/quarkus-app/app.aot"), jar());
    }

    /** Only the gateway has none. */
    boolean hasDatabase() {
        return !name.equals("gateway");
    }

    /** The gateway is ready when the services are, which are waited for anyway: asking them again costs them their start. */
    private String health() {
        return hasDatabase() ? "/q/health/ready" : "/q/health/live";
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    private Path jar() {
        return module.resolve("target/quarkus-app/quarkus-run.jar");
    }

    void requireBuilt() {
        if (!Files.exists(jar())) {
            throw new StackProblem(jar() + " is missing: build it first, as ./alumni run does.");
        }
    }
}
