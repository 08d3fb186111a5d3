package org.alumninetwork.members.provenance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who decides a field. */
@Schema(
        description = "Who decides a field. SOURCE: a registry alone. MEMBER: the person, and staff in charge. "
                + "STAFF: staff in charge, and registries that fill it where it is empty.")
enum AuthorityKind {
    SOURCE,
    MEMBER,
    STAFF
}
