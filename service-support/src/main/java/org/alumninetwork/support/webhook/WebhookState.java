package org.alumninetwork.support.webhook;

/** Whether somebody is told. */
public enum WebhookState {
    ENABLED,
    /** By its owner, or because its address said that it is gone. */
    DISABLED
}
