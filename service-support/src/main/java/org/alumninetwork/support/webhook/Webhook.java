package org.alumninetwork.support.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.change.ChangeTypes;

/**
 * Somebody who is told of changes.
 *
 * @param disabledBecause why the system has disabled it; null else
 */
record Webhook(
        UUID id,
        WebhookOwner owner,
        WebhookDetails details,
        String disabledBecause,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    boolean isEnabled() {
        return details.state() == WebhookState.ENABLED;
    }

    /** Whether the owner asked for changes of this kind. */
    boolean asksFor(Change change) {
        return isOfAskedType(change.type()) && isOfAskedOrganisation(change);
    }

    private boolean isOfAskedType(String type) {
        return new ChangeTypes(details.types()).include(type);
    }

    private boolean isOfAskedOrganisation(Change change) {
        List<UUID> asked = details.organisationIds();
        return asked.isEmpty() || change.isTombstone() || asked.stream().anyMatch(id -> names(change, id.toString()));
    }

    private static boolean names(Change change, String organisation) {
        return change.subject().equals("organisations/" + organisation)
                || change.data().findValues("organisationId").stream()
                        .map(JsonNode::asText)
                        .anyMatch(organisation::equals);
    }

    WebhookView view() {
        return view(null);
    }

    /**
     * @param secret where it is told, which is once
     */
    WebhookView view(String secret) {
        return view(owner.view(), secret);
    }

    /** As all may know it who follow the feed. */
    WebhookView viewWithoutOwner() {
        return view(null, null);
    }

    private WebhookView view(WebhookOwnerView shownOwner, String secret) {
        return new WebhookView(
                id,
                details.url(),
                details.description(),
                shownOwner,
                details.types(),
                details.organisationIds(),
                details.state(),
                disabledBecause,
                secret,
                createdAt,
                updatedAt,
                version);
    }
}
