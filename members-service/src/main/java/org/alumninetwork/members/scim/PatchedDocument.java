package org.alumninetwork.members.scim;

import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.patch.DefaultPatchOperationHandler;

/** The document on which a PATCH works. The library would read it from text once more, to know what it was. */
final class PatchedDocument extends DefaultPatchOperationHandler<User> {

    private final User document;

    PatchedDocument(User document, ResourceHandler<User> users, Context context) {
        super(User.class, users.getServiceProvider().getPatchConfig(), users.getResourceType(), context);
        this.document = document;
    }

    @Override
    public User getPatchedResource(String id) {
        return document;
    }
}
