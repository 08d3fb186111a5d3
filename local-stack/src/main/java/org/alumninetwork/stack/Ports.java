package org.alumninetwork.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The TCP ports of a stack, each on the loopback address only. */
public record Ports(int gateway, int members, int events, int chapters, int keycloak, int postgres) {

    private static final int LOWEST_FREE = 20_000;
    private static final int LOWEST_OUTGOING = 32_768;

    /** The ports that the documentation names. */
    public static Ports usual() {
        return new Ports(8080, 8081, 8082, 8083, 8180, 5433);
    }

    /**
     * Six ports that nobody listens on now: for tests, that run beside each other. Below those that systems give to
     * outgoing connections, one of which could otherwise take a port before the program that it was chosen for.
     */
    public static Ports free() {
        int[] free = ThreadLocalRandom.current()
                .ints(LOWEST_FREE, LOWEST_OUTGOING)
                .distinct()
                .filter(port -> !isTaken(port))
                .limit(6)
                .toArray();
        return new Ports(free[0], free[1], free[2], free[3], free[4], free[5]);
    }

    Ports withGateway(int port) {
        return new Ports(port, members, events, chapters, keycloak, postgres);
    }

    /** Refuses the first port that is taken, naming it and what wanted it. */
    void requireFree() {
        wanted().forEach((who, port) -> {
            if (isTaken(port)) {
                throw new StackProblem("Port " + port + " is taken, and " + who + " wants it."
                        + " Stop what listens there, or start with --port 0 to have free ports chosen.");
            }
        });
    }

    private Map<String, Integer> wanted() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("the gateway", gateway);
        wanted.put("members-service", members);
        wanted.put("events-service", events);
        wanted.put("chapters-service", chapters);
        wanted.put("Keycloak", keycloak);
        wanted.put("PostgreSQL", postgres);
        return wanted;
    }

    private static boolean isTaken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            // On the wildcard address, so that a listener on any address is noticed.
            probe.bind(new InetSocketAddress(port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
