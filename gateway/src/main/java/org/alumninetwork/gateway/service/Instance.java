package org.alumninetwork.gateway.service;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.alumninetwork.gateway.service.ServiceConfiguration.Connections;

/** One running copy of a service, with its pools of connections. */
public final class Instance {

    private final URI address;
    private final CircuitBreaker breaker;
    private final Duration longestTrial;
    private final Vertx vertx;

    // A pool for each event loop: the answer then comes in on the thread that writes it to the caller.
    private final ThreadLocal<HttpClient> pool;

    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean ready = true;

    Instance(URI address, CircuitBreaker breaker, Duration longestTrial, Connections connections, Vertx vertx) {
        this.address = address;
        this.breaker = breaker;
        this.longestTrial = longestTrial;
        this.vertx = vertx;
        this.pool = ThreadLocal.withInitial(() -> poolOf(connections));
    }

    /** The absolute address of a path of the service. */
    public URI at(String path) {
        return address.resolve(path);
    }

    /** A request on a connection of the pool of the calling event loop; fails where none can be had. */
    public Future<HttpClientRequest> request(HttpMethod method, String uri) {
        return pool.get().request(new RequestOptions().setMethod(method).setURI(uri));
    }

    /** None, where the instance is kept from requests. Must be called on the event loop of the request. */
    Optional<Admission> admit() {
        if (!breaker.tryAcquirePermission()) {
            return Optional.empty();
        }
        running.incrementAndGet();
        return Optional.of(new Admission(this, breaker, vertx, longestTrial));
    }

    /** A request that it was given is over. */
    void settled() {
        running.decrementAndGet();
    }

    boolean isEjected() {
        return breaker.getState() == State.OPEN;
    }

    boolean isReady() {
        return ready;
    }

    void isReady(boolean now) {
        ready = now;
    }

    /** How many requests it has to answer at the moment. */
    int running() {
        return running.get();
    }

    private HttpClient poolOf(Connections connections) {
        boolean secure = "https".equals(address.getScheme());
        HttpClientOptions options = new HttpClientOptions()
                .setDefaultHost(address.getHost())
                .setDefaultPort(address.getPort() > 0 ? address.getPort() : secure ? 443 : 80)
                .setSsl(secure)
                .setTcpNoDelay(true)
                .setConnectTimeout((int) connections.connectTimeOut().toMillis())
                .setKeepAliveTimeout((int) connections.idle().toSeconds());
        PoolOptions size =
                new PoolOptions().setHttp1MaxSize(connections.perLoop()).setMaxWaitQueueSize(connections.waiting());
        return vertx.createHttpClient(options, size);
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
