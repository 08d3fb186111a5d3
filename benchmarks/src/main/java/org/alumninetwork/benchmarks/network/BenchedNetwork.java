package org.alumninetwork.benchmarks.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.alumninetwork.stack.LocalStack;
import org.alumninetwork.stack.Ports;
import org.alumninetwork.stack.Progress;
import org.alumninetwork.stack.StackOptions;
import org.alumninetwork.stack.Tokens;

/** A whole network for benchmarks: on free ports, durable as an installation is, with one source and no member yet. */
public final class BenchedNetwork implements AutoCloseable {

    /** The source of the registry whose client the local realm knows. */
    public static final String SOURCE = "helsinki-registry";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final LocalStack stack;
    private final Path folder;
    private final Tokens tokens;

    private BenchedNetwork(LocalStack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
        this.tokens = Tokens.of(stack.addresses());
    }

    public static BenchedNetwork start(Path folder, Progress progress) {
        LocalStack stack = LocalStack.start(options(folder), progress);
        BenchedNetwork network = new BenchedNetwork(stack, folder);
        network.createSource();
        return network;
    }

    /** An empty and durable stack on free ports. */
    public static StackOptions options(Path folder) {
        return new StackOptions(Optional.of(folder), Ports.free(), true, true, false);
    }

    public LocalStack stack() {
        return stack;
    }

    public String gateway() {
        return stack.addresses().gateway().toString();
    }

    public String tokenOf(String username) {
        return tokens.ofLogin(username);
    }

    public Api as(String username) {
        return new Api(stack.addresses().gateway(), new FreshToken(() -> tokens.ofLogin(username)));
    }

    public Api asClient(String client) {
        return new Api(stack.addresses().gateway(), new FreshToken(() -> tokens.ofClient(client)));
    }

    /** The database of members-service, as its superuser. */
    public Sql members() {
        return Sql.of(stack.addresses().database().get("members").url());
    }

    /** The database of chapters-service, as its superuser. */
    public Sql chapters() {
        return Sql.of(stack.addresses().database().get("chapters").url());
    }

    /** The database of events-service, as its superuser. */
    public Sql events() {
        return Sql.of(stack.addresses().database().get("events").url());
    }

    /** Everything that PostgreSQL has logged since the network was started. */
    public String databaseLog() {
        try {
            return Files.readString(folder.resolve("logs/postgres.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends a registry's file and answers its job, when it has succeeded.
     *
     * @param mode {@code delta}, or {@code snapshot} for a whole file
     */
    public JsonNode importFile(Path file, String mode) throws IOException {
        Api registry = asClient("registry");
        JsonNode job = registry.post(
                "/v1/imports?source=" + SOURCE + "&mode=" + mode, "text/csv", BodyPublishers.ofFile(file));
        String path = "/v1/imports/" + job.path("id").asText();
        while (!job.path("state").asText().equals("SUCCEEDED")) {
            if (job.path("state").asText().equals("FAILED")) {
                throw new IllegalStateException("The import failed: " + job);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            job = registry.get(path);
        }
        return job;
    }

    @Override
    public void close() {
        stack.close();
    }

    private void createSource() {
        Api administrator = as("administrator");
        JsonNode community = administrator.post(
                "/v1/organisations",
                Map.of(
                        "kind", "NETWORK",
                        "name", Map.of("en", "Helsinki Alumni"),
                        "country", "FI",
                        "city", "Helsinki",
                        "timeZone", "Europe/Helsinki",
                        "language", "fi"));
        administrator.post(
                "/v1/sources",
                Map.of(
                        "code",
                        SOURCE,
                        "name",
                        "Student registry of the University of Helsinki",
                        "organisationId",
                        community.path("id").asText()));
        awaitThatMembersKnowTheCommunity();
    }

    /** What belongs to a network needs no agreement, but members-service has to have heard of the network. */
    private void awaitThatMembersKnowTheCommunity() {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (members().number("select count(*) from organisation") == 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("members-service does not hear of organisations");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
