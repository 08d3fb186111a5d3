package org.alumninetwork.support.webhook;

/** Who may have a webhook. */
public enum WebhookOwnerKind {
    ADMINISTRATOR,
    SERVICE,
    INTEGRATION
}
