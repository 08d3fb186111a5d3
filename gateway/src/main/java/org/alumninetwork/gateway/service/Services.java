package org.alumninetwork.gateway.service;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The services behind the gateway, by name. */
@Singleton
public class Services {

    private final Map<String, Service> services = new TreeMap<>();

    Services(ServiceConfiguration configuration, Vertx vertx) {
        for (Map.Entry<String, URI> entry : configuration.services().entrySet()) {
            String name = entry.getKey();
            services.put(name, new Service(name, entry.getValue(), configuration.connections(), vertx));
        }
    }

    /** All services, in the order of their names. */
    public Collection<Service> all() {
        return services.values();
    }

    public Service named(String name) {
        Service service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException("No address for the service " + name + " in gateway.services");
        }
        return service;
    }
}
