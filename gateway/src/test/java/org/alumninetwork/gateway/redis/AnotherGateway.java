package org.alumninetwork.gateway.redis;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What else uses the same Redis. */
@Singleton
public class AnotherGateway {

    private final RedisConfiguration configuration;
    private final Vertx vertx;
    private final List<Redis> connections = new ArrayList<>();

    AnotherGateway(RedisConfiguration configuration, Vertx vertx) {
        this.configuration = configuration;
        this.vertx = vertx;
    }

    /** Of another gateway each time. */
    public Redis redis() {
        Redis redis = new Redis(configuration, vertx);
        connections.add(redis);
        return redis;
    }

    public void stopRedis() throws IOException {
        URI address = URI.create(configuration.address().orElseThrow());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write("SHUTDOWN NOSAVE\r\n".getBytes(StandardCharsets.US_ASCII));
            while (socket.getInputStream().read() >= 0) {
                // Redis says nothing more, and goes.
            }
        }
    }

    public void close() {
        connections.forEach(Redis::close);
        connections.clear();
    }
}
