package org.alumninetwork.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds members for offices and guest lists, as a member of staff would: by country, in the directory. */
final class Directory {

    private static final int LARGEST_PAGE = 200;

    private final Api administrator;
    private final Set<UUID> others;

    /** @param others members who are given their parts by name, and so are not to be found here */
    Directory(Api administrator, Collection<UUID> others) {
        this.administrator = administrator;
        this.others = Set.copyOf(others);
    }

    /** At most {@code count} members, and at most 200. */
    List<UUID> membersIn(String country, int count) {
        int limit = Math.min(LARGEST_PAGE, count + others.size());
        List<UUID> found = new ArrayList<>();
        for (JsonNode member : administrator
                .get("/v1/members?country=%s&limit=%d".formatted(country, limit))
                .path("items")) {
            found.add(UUID.fromString(member.path("id").asText()));
        }
        found.removeAll(others);
        return List.copyOf(found.subList(0, Math.min(count, found.size())));
    }
}
