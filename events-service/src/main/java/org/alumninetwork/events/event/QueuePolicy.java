package org.alumninetwork.events.event;

/** Who gets a seat that becomes free. */
public enum QueuePolicy {
    /** Nobody is passed by somebody who wants the same seats. */
    STRICT_ORDER,
    /** The first party that fits, so that no seat stays empty for a party that is too large. */
    BEST_FIT
}
