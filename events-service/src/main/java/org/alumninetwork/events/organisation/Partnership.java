package org.alumninetwork.events.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An agreement between organisations that is or was in force.
 *
 * @param title by language tag
 * @param until that moment not included; nothing for one without an end
 */
public record Partnership(Map<String, String> title, List<UUID> parties, Instant from, Instant until) {}
