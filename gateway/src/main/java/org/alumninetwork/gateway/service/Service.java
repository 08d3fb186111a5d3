package org.alumninetwork.gateway.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import org.alumninetwork.gateway.service.ServiceConfiguration.Connections;

/** One of the services behind the gateway, with its pool of connections. */
public final class Service {

    private final String name;
    private final URI address;

    // A pool for each event loop: the answer then comes in on the thread that writes it to the caller.
    private final ThreadLocal<HttpClient> pool;

    Service(String name, URI address, Connections connections, Vertx vertx) {
        this.name = name;
        this.address = address;
        this.pool = ThreadLocal.withInitial(() -> poolOf(connections, vertx));
    }

    public String name() {
        return name;
    }

    /** A request on a connection of the pool of the calling event loop; fails where none can be had. */
    public Future<HttpClientRequest> request(HttpMethod method, String uri) {
        return pool.get().request(new RequestOptions().setMethod(method).setURI(uri));
    }

    /** The absolute address of a path of the service. */
    public URI at(String path) {
        return address.resolve(path);
    }

    private HttpClient poolOf(Connections connections, Vertx vertx) {
        boolean secure = "https".equals(address.getScheme());
        HttpClientOptions options = new HttpClientOptions()
                .setDefaultHost(address.getHost())
                .setDefaultPort(address.getPort() > 0 ? address.getPort() : secure ? 443 : 80)
                .setSsl(secure)
                .setTcpNoDelay(true)
                .setConnectTimeout((int) connections.connectTimeOut().toMillis())
                .setKeepAliveTimeout((int) connections.idle().toSeconds())
                .setMaxWaitQueueSize(connections.waiting());
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections.perLoop()));
    }
}
