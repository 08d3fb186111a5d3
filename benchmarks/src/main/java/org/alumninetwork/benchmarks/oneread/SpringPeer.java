package org.alumninetwork.benchmarks.oneread;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alumninetwork.benchmarks.Workplace;
import org.alumninetwork.benchmarks.network.LocalIssuer;
import org.alumninetwork.benchmarks.program.FreePort;
import org.alumninetwork.benchmarks.program.Libraries;
import org.alumninetwork.benchmarks.program.Program;
import org.alumninetwork.stack.StackAddresses;
import org.alumninetwork.stack.StackAddresses.Database;

/**
 * Spring MVC with JPA on the database of members-service, with its memory and collector, tuned as the documentation of
 * Spring Boot, Hikari and Hibernate recommends.
 */
record SpringPeer(Program program, String address) implements AutoCloseable {

    private static final Duration COMPILING = Duration.ofMinutes(1);
    private static final String SOURCE = "SpringMembers.java";

    static SpringPeer start(Workplace place, StackAddresses stack) throws IOException, InterruptedException {
        Path folder = place.folder("oneread");
        Path libraries = folder.resolve("libraries");
        Path classes = folder.resolve("classes");
        Libraries.fetch(written(folder, "pom.xml"), libraries);
        Program.run(
                COMPILING,
                List.of(
                        java("javac"),
                        "-parameters",
                        "-proc:none",
                        "-cp",
                        libraries + "/*",
                        "-d",
                        classes.toString(),
                        written(folder, SOURCE).toString()));
        int port = FreePort.any();
        Program program = place.keep(Program.start(
                command(classes + ":" + libraries + "/*", port, stack), Map.of(), folder.resolve("spring.log")));
        return new SpringPeer(program, "http://127.0.0.1:" + port);
    }

    private static List<String> command(String classPath, int port, StackAddresses stack) {
        Database database = stack.database().get("members");
        return List.of(
                java("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                "peer.SpringMembers",
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.threads.virtual.enabled=true",
                "--spring.jpa.open-in-view=false",
                "--spring.jpa.hibernate.ddl-auto=none",
                "--spring.jpa.properties.hibernate.connection.provider_disables_autocommit=true",
                "--spring.datasource.hikari.auto-commit=false",
                "--spring.datasource.hikari.maximum-pool-size=20",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + stack.issuer()
                        + "/protocol/openid-connect/certs",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + stack.issuer(),
                "--spring.security.oauth2.resourceserver.jwt.audiences=" + LocalIssuer.AUDIENCE);
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    /** Of the sources that lie here as text, for no build of ours is to compile them. */
    private static Path written(Path folder, String name) throws IOException {
        String resource = "/oneread/spring/" + (name.equals(SOURCE) ? name + ".txt" : name);
        try (var stream = SpringPeer.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve(name), text);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
