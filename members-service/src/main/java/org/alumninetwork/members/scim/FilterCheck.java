package org.alumninetwork.members.scim;

import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import de.captaingoldfish.scim.sdk.server.utils.RequestUtils;

/** The library says of some filters that it cannot read only that the request is bad, or breaks down over them. */
final class FilterCheck {

    private FilterCheck() {}

    /** @throws InvalidFilterException {@code invalidFilter} where the filter cannot be read */
    static void mustBeReadable(String filter, ResourceType type) {
        if (filter != null && !filter.isBlank() && !isReadable(filter, type)) {
            throw new InvalidFilterException("The filter cannot be read: " + filter);
        }
    }

    static boolean isReadable(String filter, ResourceType type) {
        try {
            return RequestUtils.parseFilter(type, filter) != null;
        } catch (RuntimeException _) {
            return false;
        }
    }
}
