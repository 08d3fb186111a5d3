package org.alumninetwork.support.webhook;

/** What became of a message. */
public enum DeliveryState {
    PENDING,
    DELIVERED,
    /** Not taken within three days. */
    FAILED,
    /** Withdrawn before it was taken: the webhook ended, or what it would tell is gone. */
    CANCELLED
}
