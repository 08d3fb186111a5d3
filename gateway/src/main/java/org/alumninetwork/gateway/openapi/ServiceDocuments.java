package org.alumninetwork.gateway.openapi;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alumninetwork.gateway.fetch.Fetched;
import org.alumninetwork.gateway.fetch.Fetcher;
import org.alumninetwork.gateway.service.Service;
import org.alumninetwork.gateway.service.Services;

/** The services' OpenAPI documents, asked for anew when the last answer has become old. */
@Singleton
class ServiceDocuments {

    private final Services services;
    private final Fetcher fetcher;
    private final long lifespan;
    private final Map<String, ServiceDocument> known = new ConcurrentHashMap<>();

    private Future<Reading> reading = Future.succeededFuture(new Reading(List.of()));
    private long readAt;

    ServiceDocuments(Services services, Fetcher fetcher, DocumentConfiguration configuration) {
        this.services = services;
        this.fetcher = fetcher;
        this.lifespan = configuration.lifespan().toNanos();
        this.readAt = System.nanoTime() - lifespan;
    }

    synchronized Future<Reading> read() {
        if (reading.isComplete() && System.nanoTime() - readAt >= lifespan) {
            readAt = System.nanoTime();
            Reading last = reading.result();
            List<Future<ServiceDocument>> answers =
                    services.all().stream().map(this::read).toList();
            reading = Future.all(answers)
                    .map(_ -> last.or(answers.stream().map(Future::result).toList()));
        }
        return reading;
    }

    private Future<ServiceDocument> read(Service service) {
        return fetcher.get(service.at("/q/openapi?format=json"), "application/json")
                .map(fetched -> new ServiceDocument(service.name(), parse(fetched), true))
                .onSuccess(read -> known.put(service.name(), read))
                .otherwise(failure -> lastOf(service, failure));
    }

    private ServiceDocument lastOf(Service service, Throwable failure) {
        Log.infof("No OpenAPI document from %s: %s", service.name(), failure.getMessage());
        return known.getOrDefault(service.name(), ServiceDocument.unread(service.name()))
                .outdated();
    }

    private static JsonObject parse(Fetched fetched) {
        if (!fetched.isFound()) {
            throw new IllegalStateException("answered with status " + fetched.status());
        }
        return fetched.body().toJsonObject();
    }
}
