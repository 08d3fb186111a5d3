package org.alumninetwork.events.plan;

import java.util.Map;

/**
 * What was copied from one event to others.
 *
 * @param parts how many, by the name of the part
 */
public record PlanCopied(Map<String, Integer> parts) {

    public int of(String part) {
        return parts.getOrDefault(part, 0);
    }
}
