package org.alumninetwork.benchmarks.program;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A TCP port that nobody listens on, below those that systems give to outgoing connections. */
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int LOWEST_OUTGOING = 32_768;

    private FreePort() {}

    public static int any() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, LOWEST_OUTGOING)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
