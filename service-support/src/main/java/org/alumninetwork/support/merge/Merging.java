package org.alumninetwork.support.merge;

import java.time.Instant;
import java.util.UUID;

/**
 * A merge, or its reversal, that is being carried out.
 *
 * @param lost the record that goes, or comes back
 * @param survivor the record that stays
 */
public record Merging(UUID id, UUID lost, UUID survivor, Instant now) {}
