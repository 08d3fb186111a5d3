package org.alumninetwork.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real Redis, where {@code redis-server} is installed. */
public final class RedisServer implements QuarkusTestResourceLifecycleManager {

    private static final String COMMAND = "redis-server";

    private @Nullable Process process;

    public static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> new File(folder, COMMAND).canExecute());
    }

    @Override
    public Map<String, String> start() {
        if (!isInstalled()) {
            return Map.of();
        }
        try {
            String port = freePort();
            process = new ProcessBuilder(COMMAND, "--port", port, "--bind", "127.0.0.1", "--save", "")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Map.of("gateway.redis.address", "redis://127.0.0.1:" + port);
        } catch (IOException failed) {
            throw new IllegalStateException("Redis does not start", failed);
        }
    }

    private static String freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return String.valueOf(free.getLocalPort());
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
            try {
                process.waitFor(5, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
