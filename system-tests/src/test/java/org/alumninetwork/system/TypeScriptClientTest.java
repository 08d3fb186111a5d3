package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alumninetwork.stack.StackAddresses;
import org.junit.jupiter.api.Test;

/** A client that others wrote: generated from the document, compiled under strict settings, and run as a member would. */
class TypeScriptClientTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "typescript");
    private static final Path WORKPLACE = Path.of("target", "typescript");

    @Test
    void aGeneratedClientCompilesStrictlyAndMakesItsJourney() throws Exception {
        assumeTrue(isInstalled("node") && isInstalled("npm"), "Node.js is not installed here");
        for (String file : List.of("package.json", "package-lock.json", "tsconfig.json", "src")) {
            copy(EXAMPLE.resolve(file), WORKPLACE.resolve(file));
        }
        run("npm", "ci", "--no-audit", "--no-fund");
        run("npm", "run", "generate");
        run("npm", "run", "build");

        String told = run("npm", "run", "journey");

        assertThat(told).contains("coming events", "Logged in as", "Registered: ", "A bad request: ");
        assertThat(run("npm", "run", "receive")).contains("Received org.alumninetwork.webhook.ping");
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file));
            }
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        StackAddresses addresses = RunningNetwork.addresses();
        ProcessBuilder builder = new ProcessBuilder(command).directory(WORKPLACE.toFile());
        builder.environment()
                .putAll(Map.of(
                        "GATEWAY", addresses.gateway().toString(),
                        "ISSUER", addresses.issuer().toString(),
                        "REGISTRY_SECRET", addresses.clients().get("registry").secret()));
        Path log = WORKPLACE.resolve("output.txt");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES))
                .as(String.join(" ", command))
                .isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        return Files.readString(log);
    }
}
