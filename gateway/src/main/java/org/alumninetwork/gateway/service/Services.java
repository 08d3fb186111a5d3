package org.alumninetwork.gateway.service;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The services behind the gateway, by name. */
@Singleton
public class Services {

    private final Map<String, Service> services = new TreeMap<>();

    Services(ServiceConfiguration configuration, Breakers breakers, Vertx vertx) {
        Duration pause = configuration.ejection().pause();
        for (Map.Entry<String, List<URI>> entry : configuration.services().entrySet()) {
            String name = entry.getKey();
            List<Instance> instances = entry.getValue().stream()
                    .map(address -> new Instance(
                            address, breakers.of(name, address), pause, configuration.connections(), vertx))
                    .toList();
            services.put(name, new Service(name, pause, instances));
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
