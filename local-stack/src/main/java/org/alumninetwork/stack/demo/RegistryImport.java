package org.alumninetwork.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import org.alumninetwork.stack.Progress;
import org.alumninetwork.stack.demo.registry.RegistryFile;

/** Sends a registry's whole export while it is being written, and follows the import until it is done. */
final class RegistryImport {

    private static final int PIPE_BYTES = 1 << 18;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final Api registry;
    private final Progress progress;

    RegistryImport(Api registry, Progress progress) {
        this.registry = registry;
        this.progress = progress;
    }

    /** The job as it ended, with its counts. */
    JsonNode run(String source, RegistryFile file) {
        JsonNode job = registry.post(
                "/v1/imports?mode=snapshot&source=" + source,
                "demo-import-%s-%d".formatted(source, file.people()),
                file.format().mediaType(),
                BodyPublishers.ofInputStream(() -> streamed(file)));
        String path = "/v1/imports/" + job.path("id").asText();
        return Patience.until(
                LONGEST, BETWEEN_LOOKS, "the import of " + source, () -> ended(source, registry.get(path)));
    }

    private Optional<JsonNode> ended(String source, JsonNode job) {
        progress.advance(
                "Registry " + source,
                job.path("progress").path("done").asLong(),
                job.path("progress").path("total").asLong());
        return switch (job.path("state").asText()) {
            case "SUCCEEDED" -> Optional.of(job);
            case "FAILED", "CANCELLED" ->
                throw new IllegalStateException("The import of " + source + " failed: " + job);
            default -> Optional.empty();
        };
    }

    /** A file of any length takes no more memory than the pipe. */
    private static InputStream streamed(RegistryFile file) {
        try {
            PipedInputStream in = new PipedInputStream(PIPE_BYTES);
            PipedOutputStream out = new PipedOutputStream(in);
            Thread.ofVirtual().name("registry-export").start(() -> write(file, out));
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(RegistryFile file, PipedOutputStream out) {
        try (out) {
            file.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The export could not be sent to its end", e);
        }
    }
}
