package org.alumninetwork.benchmarks.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alumninetwork.benchmarks.Workplace;
import org.alumninetwork.benchmarks.network.LocalIssuer;
import org.alumninetwork.benchmarks.program.FreePort;
import org.alumninetwork.benchmarks.program.Libraries;
import org.alumninetwork.benchmarks.program.Program;
import org.alumninetwork.benchmarks.program.Tool;

/** Starts the gateway and its peers, each with one processor to itself, before one upstream. */
final class Contenders {

    /** For the contender whose turn it is. */
    private static final List<String> FIRST_PROCESSOR = List.of(Tool.TASKSET.path(), "-c", "0");

    /** For the load generator and the upstream. */
    static final List<String> SECOND_PROCESSOR = List.of(Tool.TASKSET.path(), "-c", "1");

    private final Workplace place;
    private final Path folder;
    private final LocalIssuer issuer;
    private final int upstream = FreePort.any();

    Contenders(Workplace place, LocalIssuer issuer) {
        this.place = place;
        this.folder = place.folder("gateway");
        this.issuer = issuer;
    }

    /** 1 KB of JSON from memory, whatever is asked for. */
    void startUpstream() {
        String page =
                "location / { default_type application/json; return 200 '{\"data\":\"" + "x".repeat(1013) + "\"}'; }";
        startNginx("upstream", SECOND_PROCESSOR, upstream, page);
    }

    Contender nginx() {
        int port = FreePort.any();
        Program program = startNginx("nginx", FIRST_PROCESSOR, port, """
                location / {
                    proxy_pass http://upstream;
                    proxy_http_version 1.1;
                    proxy_set_header Connection "";
                }""");
        return new Contender(Kind.NGINX, program, "http://127.0.0.1:" + port);
    }

    Contender haproxy() {
        int port = FreePort.any();
        Path key = write("issuer.pem", issuer.publicKey());
        Path configuration = write(
                "haproxy.cfg",
                text("haproxy.cfg")
                        .replace("%port%", Integer.toString(port))
                        .replace("%upstream%", Integer.toString(upstream))
                        .replace("%issuer%", issuer.address())
                        .replace("%audience%", LocalIssuer.AUDIENCE)
                        .replace("%key%", key.toString()));
        Program program = start(
                "haproxy", FIRST_PROCESSOR, List.of(Tool.HAPROXY.path(), "-f", configuration.toString()), Map.of());
        return new Contender(Kind.HAPROXY, program, "http://127.0.0.1:" + port);
    }

    /** As the local stack starts it. */
    Contender gateway() {
        int port = FreePort.any();
        String service = "http://127.0.0.1:" + upstream;
        List<String> command = java(
                "-jar",
                place.built("gateway").resolve("quarkus-app/quarkus-run.jar").toString());
        // The load comes from one caller, whose requests are counted like anybody's.
        String noLimit = Integer.toString(Integer.MAX_VALUE);
        Map<String, String> environment = Map.of(
                "GATEWAY_LIMITS_CALLER_REQUESTS",
                noLimit,
                "GATEWAY_LIMITS_CLIENT_REQUESTS",
                noLimit,
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "OIDC_ISSUER",
                issuer.address(),
                "OIDC_JWKS_URL",
                issuer.keySetAddress(),
                "MEMBERS_URL",
                service,
                "EVENTS_URL",
                service,
                "CHAPTERS_URL",
                service,
                "LOG_JSON",
                "false");
        Program program = start("gateway", FIRST_PROCESSOR, command, environment);
        return new Contender(Kind.GATEWAY, program, "http://127.0.0.1:" + port);
    }

    /** With its resource server, as it configures itself; Maven fetches it. */
    Contender spring() throws IOException, InterruptedException {
        int port = FreePort.any();
        Path libraries = folder.resolve("spring");
        Libraries.fetch(write("pom.xml", text("spring/pom.xml")), libraries);
        Path source = write("SpringGateway.java", text("spring/SpringGateway.java.txt"));
        List<String> command = java(
                "-cp",
                libraries + "/*",
                source.toString(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--management.endpoints.web.exposure.include=prometheus",
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer.keySetAddress(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.address(),
                "--spring.security.oauth2.resourceserver.jwt.audiences=" + LocalIssuer.AUDIENCE,
                "--spring.cloud.gateway.server.webflux.routes[0].id=members",
                "--spring.cloud.gateway.server.webflux.routes[0].uri=http://127.0.0.1:" + upstream,
                "--spring.cloud.gateway.server.webflux.routes[0].predicates[0]=Path=/v1/**");
        Program program = start("spring", FIRST_PROCESSOR, command, Map.of());
        return new Contender(Kind.SPRING, program, "http://127.0.0.1:" + port);
    }

    private Program startNginx(String name, List<String> processor, int port, String location) {
        Path configuration = write(
                name + ".conf",
                text("nginx.conf")
                        .replace("%folder%", folder.toString())
                        .replace("%name%", name)
                        .replace("%port%", Integer.toString(port))
                        .replace("%upstream%", Integer.toString(upstream))
                        .replace("%location%", location));
        List<String> command = List.of(
                Tool.NGINX.path(),
                "-c",
                configuration.toString(),
                "-e",
                folder.resolve(name + "-errors.log").toString());
        return start(name, processor, command, Map.of());
    }

    /** With the same memory and collector for all. */
    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(arguments));
        return command;
    }

    private Program start(String name, List<String> processor, List<String> command, Map<String, String> environment) {
        List<String> onProcessor = new ArrayList<>(processor);
        onProcessor.addAll(command);
        return place.keep(Program.start(onProcessor, environment, folder.resolve(name + ".log")));
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String resource) {
        try (var stream = Contenders.class.getResourceAsStream("/gateway/" + resource)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
