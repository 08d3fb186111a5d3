package org.alumninetwork.gateway.route;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.alumninetwork.gateway.route.RouteConfiguration.Anonymous;
import org.alumninetwork.gateway.route.RouteConfiguration.Entry;
import org.alumninetwork.gateway.service.Services;

/** The routing table. */
@Singleton
public class Routes {

    private static final long LARGEST_COLLECTED = 64L << 20;

    private final PathTree tree = new PathTree();
    private final SortedSet<String> scopes = new TreeSet<>();

    Routes(RouteConfiguration configuration, Services services) {
        for (Entry entry : configuration.routes().values()) {
            scopes.addAll(entry.read());
            scopes.addAll(entry.write());
            for (String path : entry.paths()) {
                tree.add(path, routeOf(path, entry, services));
            }
        }
    }

    /** The route of the longest prefix that the path begins with. */
    public Optional<Route> find(String path) {
        return Optional.ofNullable(tree.find(path));
    }

    /** Every scope that some route asks for. */
    public SortedSet<String> scopes() {
        return Collections.unmodifiableSortedSet(scopes);
    }

    private static Route routeOf(String path, Entry entry, Services services) {
        if (!entry.streamed() && entry.bodyLimit().asLongValue() > LARGEST_COLLECTED) {
            throw new IllegalArgumentException(path + ": a body over 64 MiB must be streamed");
        }
        return new Route(
                path,
                services.named(entry.service()),
                entry.read(),
                entry.write(),
                entry.anonymous() == Anonymous.READ,
                entry.timeOut().toMillis(),
                entry.bodyTimeOut().toMillis(),
                entry.bodyLimit().asLongValue(),
                entry.answerLimit().asLongValue(),
                entry.streamed());
    }
}
