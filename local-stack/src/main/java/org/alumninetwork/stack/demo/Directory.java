package org.alumninetwork.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Finds members for offices and guest lists, as a member of staff would: in the directory. Those whom the registries
 * sent first come first, whatever they are called.
 */
final class Directory {

    private static final int LARGEST_PAGE = 200;

    private final Api administrator;
    private final Set<UUID> others;

    /** @param others members who are given their parts by name, and so are not to be found here */
    Directory(Api administrator, Collection<UUID> others) {
        this.administrator = administrator;
        this.others = Set.copyOf(others);
    }

    /** At most {@code count} members of all countries, and at most 200. */
    List<UUID> members(int count) {
        return found("", count);
    }

    /** At most {@code count} members, and at most 200. */
    List<UUID> membersIn(String country, int count) {
        return found("&country=" + country, count);
    }

    private List<UUID> found(String filter, int count) {
        int limit = Math.min(LARGEST_PAGE, count + others.size());
        List<UUID> found = new ArrayList<>();
        for (JsonNode member : administrator
                .get("/v1/members?sort=created&limit=" + limit + filter)
                .path("items")) {
            found.add(UUID.fromString(member.path("id").asText()));
        }
        found.removeAll(others);
        return List.copyOf(found.subList(0, Math.min(count, found.size())));
    }
}
