package org.alumninetwork.members.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a contact request asks for. */
@Schema(description = "CONTACT: to exchange contact details. MENTORING: to be taken as a mentee as well.")
public enum ContactKind {
    CONTACT,
    MENTORING
}
