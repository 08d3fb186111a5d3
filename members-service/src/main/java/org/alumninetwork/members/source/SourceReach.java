package org.alumninetwork.members.source;

import java.util.List;
import java.util.UUID;

/** Which sources a caller may know of and act for: all, or these. */
public record SourceReach(boolean all, List<UUID> ids) {

    public boolean covers(UUID source) {
        return all || ids.contains(source);
    }
}
