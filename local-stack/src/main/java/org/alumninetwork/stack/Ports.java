package org.alumninetwork.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The TCP ports of a stack, each on the loopback address only. */
public record Ports(int gateway, int members, int events, int chapters, int keycloak, int postgres) {

    /** The ports that the documentation names. */
    public static Ports usual() {
        return new Ports(8080, 8081, 8082, 8083, 8180, 5433);
    }

    /** Six ports that nobody listens on now: for tests, that run beside each other. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                held.add(new ServerSocket(0));
            }
            List<Integer> free = held.stream().map(ServerSocket::getLocalPort).toList();
            return new Ports(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5));
        } catch (IOException e) {
            throw new UncheckedIOException("No free port to be had", e);
        } finally {
            held.forEach(Ports::release);
        }
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

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
