package org.alumninetwork.members.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.change.FeedData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells the feed that there is a request, and not what it says. */
@ApplicationScoped
class ContactFeed {

    static final String NAME = "contact-request";

    private final ChangeLog changes;

    ContactFeed(ChangeLog changes) {
        this.changes = changes;
    }

    @FeedData(
            value = "contact-request",
            happenings = {"changed", "deleted"})
    @Schema(description = "What is told of a contact request.")
    record ReplicatedContactRequest(
            UUID id, UUID fromMemberId, UUID toMemberId, ContactKind kind, ContactState state) {}

    void changed(ContactRequest request) {
        changes.changed(
                NAME,
                request.id(),
                new ReplicatedContactRequest(
                        request.id(), request.fromMemberId(), request.toMemberId(), request.kind(), request.state()));
    }

    void deleted(UUID id) {
        changes.deleted(NAME, id);
    }
}
