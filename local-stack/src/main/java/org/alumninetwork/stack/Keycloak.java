package org.alumninetwork.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The OpenID provider of a local stack: how Keycloak is started with the realm in it. */
final class Keycloak {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final KeycloakDistribution distribution;
    private final Path homes;
    private final int port;

    /**
     * Keycloak on a port.
     *
     * @param homes where it keeps its data
     */
    Keycloak(KeycloakDistribution distribution, Path homes, int port) {
        this.distribution = distribution;
        this.homes = homes;
        this.port = port;
    }

    static URI issuer(int port) {
        return URI.create("http://localhost:" + port + "/realms/alumni");
    }

    /** How to start it with this realm. Its database is kept as long as the realm stays the same. */
    Launch launch(JsonNode realm, StackFolder folder) {
        Path home = homeFor(realm);
        List<String> command = new ArrayList<>(java(distribution.home(), home));
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port));
        URI ready = URI.create(issuer(port) + "/.well-known/openid-configuration");
        return new Launch("keycloak", command, Map.of(), home, folder.log("keycloak"), ready, PATIENCE);
    }

    /**
     * What {@code bin/kc.sh} runs, without the shell between: so that the process started is the process to stop.
     *
     * @param distribution where the programs are
     * @param home where the data is, and links to the programs
     */
    static List<String> java(Path distribution, Path home) {
        return List.of(
                CurrentJava.executable(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:MetaspaceSize=96M",
                "-XX:+UseSerialGC",
                // It issues a token now and then: what the second compiler would win is lost at the start.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    /** A home of its own for each realm: the programs are links, so that stacks side by side share them. */
    private Path homeFor(JsonNode realm) {
        Path home = homes.resolve(fingerprint(realm));
        try {
            Files.createDirectories(home.resolve("data/import"));
            for (String part : List.of("lib", "conf", "providers", "themes")) {
                link(home.resolve(part), distribution.home().resolve(part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Json.write(home.resolve("data/import/alumni-realm.json"), realm);
        return home;
    }

    private static void link(Path link, Path target) throws IOException {
        if (!Files.exists(link)) {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, target);
        }
    }

    private static String fingerprint(JsonNode realm) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(realm.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
