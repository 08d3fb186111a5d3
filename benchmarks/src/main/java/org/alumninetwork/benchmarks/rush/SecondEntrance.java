package org.alumninetwork.benchmarks.rush;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.alumninetwork.benchmarks.Workplace;
import org.alumninetwork.benchmarks.network.BenchedNetwork;
import org.alumninetwork.benchmarks.network.LocalIssuer;
import org.alumninetwork.benchmarks.program.FreePort;
import org.alumninetwork.benchmarks.program.Program;
import org.alumninetwork.stack.StackAddresses;
import org.alumninetwork.stack.StackAddresses.Database;

/**
 * Another gateway and another events-service on the network's databases, as the local stack starts them but for the
 * issuer: thousands of people need tokens of their own, and Keycloak takes the time of a password's hash for each.
 */
final class SecondEntrance {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

    private final Workplace place;
    private final LocalIssuer issuer;
    private final StackAddresses stack;
    private final int events = FreePort.any();
    private final int gateway = FreePort.any();
    private final Map<String, ProcessHandle> programs = new LinkedHashMap<>();

    private SecondEntrance(Workplace place, LocalIssuer issuer, BenchedNetwork network) {
        this.place = place;
        this.issuer = issuer;
        this.stack = network.stack().addresses();
    }

    /** Returns when both are ready. */
    static SecondEntrance open(Workplace place, LocalIssuer issuer, BenchedNetwork network)
            throws InterruptedException {
        SecondEntrance entrance = new SecondEntrance(place, issuer, network);
        Program service = entrance.start("events-service", 512, entrance.ofService());
        Program gateway = entrance.start("gateway", 384, entrance.ofGateway());
        awaitAnswer(service, "http://127.0.0.1:" + entrance.events + "/q/health/ready");
        awaitAnswer(gateway, "http://127.0.0.1:" + entrance.gateway + "/q/health/live");
        return entrance;
    }

    /** The address of its gateway. */
    String address() {
        return "http://127.0.0.1:" + gateway;
    }

    /** What those have spent who take part in a rush. */
    Expense expense() {
        Map<String, List<ProcessHandle>> all = new LinkedHashMap<>();
        programs.forEach((name, program) -> all.put(name, List.of(program)));
        Map<String, Long> others = new HashMap<>(stack.processes());
        all.put(
                "PostgreSQL",
                ProcessHandle.of(others.remove("postgres")).stream()
                        .flatMap(postgres -> Stream.concat(Stream.of(postgres), postgres.descendants()))
                        .toList());
        all.put("load generator", List.of(ProcessHandle.current()));
        all.put(
                "the rest of the network, which hears of it",
                others.values().stream()
                        .flatMap(id -> ProcessHandle.of(id).stream())
                        .toList());
        return Expense.of(all);
    }

    private Map<String, String> ofService() {
        Database database = stack.database().get("events");
        Map<String, String> environment = common(events);
        environment.putAll(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "OIDC_ISSUER", stack.issuer().toString(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", issuer.address(),
                "QUARKUS_OIDC_DISCOVERY_ENABLED", "false",
                "QUARKUS_OIDC_JWKS_PATH", issuer.keySetAddress(),
                "QUARKUS_OIDC_TOKEN_ISSUER", issuer.address(),
                "SERVICE_CLIENT_ID", "events-service"));
        environment.put(
                "SERVICE_CLIENT_SECRET", stack.clients().get("events-service").secret());
        return environment;
    }

    /** Each caller asks once or some times, but all of them come through one client. */
    private Map<String, String> ofGateway() {
        String noLimit = Integer.toString(Integer.MAX_VALUE);
        Map<String, String> environment = common(gateway);
        environment.putAll(Map.of(
                "GATEWAY_LIMITS_ANONYMOUS_REQUESTS",
                noLimit,
                "GATEWAY_LIMITS_CALLER_REQUESTS",
                noLimit,
                "GATEWAY_LIMITS_CLIENT_REQUESTS",
                noLimit,
                "OIDC_ISSUER",
                issuer.address(),
                "OIDC_JWKS_URL",
                issuer.keySetAddress(),
                "EVENTS_URL",
                "http://127.0.0.1:" + events));
        return environment;
    }

    private Map<String, String> common(int port) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "LOG_JSON", "false"));
        stack.services()
                .forEach(
                        (name, address) -> environment.put(name.toUpperCase(Locale.ROOT) + "_URL", address.toString()));
        return environment;
    }

    private Program start(String module, int megabytes, Map<String, String> environment) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                place.built(module).resolve("quarkus-app/quarkus-run.jar").toString());
        Program program = place.keep(
                Program.start(command, environment, place.folder("rush").resolve(module + ".log")));
        ProcessHandle.of(program.pid()).ifPresent(process -> programs.put(module, process));
        return program;
    }

    private static void awaitAnswer(Program program, String address) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!answers(http, address)) {
                if (program.endsWithin(BETWEEN_QUESTIONS) || System.nanoTime() > end) {
                    throw new IllegalStateException(address + " did not answer within " + PATIENCE);
                }
            }
        }
    }

    private static boolean answers(HttpClient http, String address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
