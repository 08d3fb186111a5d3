package org.alumninetwork.gateway.route;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the longest prefix of a path by its segments, so that /v1/membership is never taken for /v1/members. */
final class PathTree {

    private static final String ANY = "{}";

    private final Map<String, PathTree> children = new HashMap<>();
    private @Nullable Route route;

    void add(String path, Route added) {
        PathTree node = this;
        for (String segment : path.substring(1).split("/", -1)) {
            node = node.children.computeIfAbsent(segment.startsWith("{") ? ANY : segment, _ -> new PathTree());
        }
        if (node.route != null) {
            throw new IllegalArgumentException("Two routes for " + path);
        }
        node.route = added;
    }

    @Nullable
    Route find(String path) {
        PathTree node = this;
        Route found = null;
        int start = 1;
        while (node != null && start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            node = node.child(path.substring(start, end));
            found = node != null && node.route != null ? node.route : found;
            start = end + 1;
        }
        return found;
    }

    private @Nullable PathTree child(String segment) {
        PathTree named = children.get(segment);
        return named != null ? named : children.get(ANY);
    }
}
