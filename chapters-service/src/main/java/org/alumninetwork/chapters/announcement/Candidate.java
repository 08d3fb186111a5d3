package org.alumninetwork.chapters.announcement;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A nomination as it is ranked.
 *
 * @param scores by juror, those in conflict left aside
 */
record Candidate(
        UUID nominationId, UUID nomineeId, boolean consented, int seconds, Map<UUID, Integer> scores, int leftAside) {

    List<Integer> highestFirst() {
        return scores.values().stream().sorted(Collections.reverseOrder()).toList();
    }
}
