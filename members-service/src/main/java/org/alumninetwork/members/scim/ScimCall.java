package org.alumninetwork.members.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A SCIM request as it came.
 *
 * @param path below {@code /scim/v2}, beginning with a slash
 * @param query as it stands in the address, or nothing
 * @param body empty where there is none
 */
record ScimCall(HttpMethod method, String path, String query, String body, Map<String, String> headers) {

    boolean reads() {
        return method == HttpMethod.GET || isSearch();
    }

    /** The first part of the path. */
    String endpoint() {
        return path.split("/", 3)[1];
    }

    boolean isBulk() {
        return path.equals("/Bulk");
    }

    boolean isSearch() {
        return path.endsWith("/.search");
    }

    boolean is(HttpMethod other) {
        return method == other;
    }

    ScimCall at(String otherPath) {
        return new ScimCall(method, otherPath, query, body, headers);
    }

    ScimCall with(String otherBody) {
        return new ScimCall(method, path, query, otherBody, headers);
    }

    /** With other ids in the place of some. */
    ScimCall renamed(Map<UUID, UUID> others) {
        String renamedPath = path;
        String renamedBody = body;
        for (Map.Entry<UUID, UUID> other : others.entrySet()) {
            String lost = other.getKey().toString();
            String survivor = other.getValue().toString();
            renamedPath = renamedPath.replace(lost, survivor);
            renamedBody = renamedBody.replace(lost, survivor);
        }
        return new ScimCall(method, renamedPath, query, renamedBody, headers);
    }

    String address(String base) {
        return base + path + (query == null ? "" : "?" + query);
    }

    /** What the library needs to know of the headers, with versions in the form in which it compares them. */
    Map<String, String> comparableHeaders() {
        Map<String, String> comparable = new HashMap<>();
        headers.forEach((name, value) -> {
            if (!isVersion(name)) {
                comparable.put(name, value);
            } else if (!value.strip().equals("*")) {
                comparable.put(name, value.startsWith("W/") ? value : "W/" + value);
            }
        });
        return comparable;
    }

    private static boolean isVersion(String header) {
        return header.equalsIgnoreCase("If-Match") || header.equalsIgnoreCase("If-None-Match");
    }
}
