package org.alumninetwork.gateway.problem;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alumninetwork.gateway.fetch.Fetched;
import org.alumninetwork.gateway.fetch.Fetcher;
import org.alumninetwork.gateway.service.Service;
import org.alumninetwork.gateway.service.Services;

/** The problem types of the gateway and of all services; a service's word goes before the gateway's. */
@Singleton
class ProblemCatalogue {

    private final Services services;
    private final Fetcher fetcher;

    ProblemCatalogue(Services services, Fetcher fetcher) {
        this.services = services;
        this.fetcher = fetcher;
    }

    Future<Known> read() {
        List<Future<Optional<List<Explanation>>>> answers =
                services.all().stream().map(this::explanationsOf).toList();
        return Future.all(answers)
                .map(_ -> union(answers.stream().map(Future::result).toList()));
    }

    private Future<Optional<List<Explanation>>> explanationsOf(Service service) {
        return fetcher.get(service.at("/problems"), "application/json")
                .map(ProblemCatalogue::parse)
                .map(Optional::of)
                .otherwise(failure -> {
                    Log.infof("%s does not explain its problems: %s", service.name(), failure.getMessage());
                    return Optional.empty();
                });
    }

    private static List<Explanation> parse(Fetched fetched) {
        return fetched.body().toJsonArray().stream()
                .map(JsonObject.class::cast)
                .map(Explanation::of)
                .toList();
    }

    private static Known union(List<Optional<List<Explanation>>> answers) {
        Map<String, Explanation> byType = new TreeMap<>();
        Stream.concat(
                        Arrays.stream(ProblemType.values()).map(Explanation::of),
                        answers.stream().flatMap(Optional::stream).flatMap(List::stream))
                .forEach(explanation -> byType.merge(explanation.type(), explanation, Explanation::or));
        return new Known(byType, answers.stream().allMatch(Optional::isPresent));
    }

    /**
     * What could be learnt.
     *
     * @param isComplete whether every service could be asked
     */
    record Known(Map<String, Explanation> byType, boolean isComplete) {

        Collection<Explanation> explanations() {
            return byType.values();
        }

        Optional<Explanation> explanationOf(String type) {
            return Optional.ofNullable(byType.get(type));
        }
    }
}
