package org.alumninetwork.members.merge;

import java.util.List;
import java.util.UUID;

/**
 * Which merges and duplicates a caller knows of.
 *
 * @param everywhere whether the caller knows of all
 * @param sources those for whose members the caller is in charge
 */
public record MergeReach(boolean everywhere, List<UUID> sources) {}
