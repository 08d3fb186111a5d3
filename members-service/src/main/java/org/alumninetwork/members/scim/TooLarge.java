package org.alumninetwork.members.scim;

import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;

/** A bulk request with more than is taken at once (RFC 7644, section 3.7.4). */
final class TooLarge extends ScimException {

    private static final int CONTENT_TOO_LARGE = 413;

    TooLarge(String limit) {
        super(limit, null, CONTENT_TOO_LARGE, null);
    }
}
