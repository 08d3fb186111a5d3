package org.alumninetwork.support.webhook;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with webhooks. */
public enum WebhookProblems implements ProblemType {
    ADDRESS_NOT_PUBLIC(
            422,
            "The address cannot be sent to",
            "A webhook is an `https` address without user name, password or fragment, whose host is found in the public DNS under public addresses only."),
    WEBHOOK_DISABLED(409, "The webhook is disabled", "Set its `state` to ENABLED first."),
    TOO_MANY_WEBHOOKS(409, "There are too many webhooks", "Delete one that is not used.");

    private final int status;
    private final String title;
    private final String explanation;

    WebhookProblems(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
