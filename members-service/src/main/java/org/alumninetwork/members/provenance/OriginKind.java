package org.alumninetwork.members.provenance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wrote a value. */
@Schema(
        description = "Who wrote a value. SOURCE: a registry. MEMBER: the person. STAFF: staff or an administrator. "
                + "MERGE: a merge of two records, or its reversal.")
public enum OriginKind {
    SOURCE,
    MEMBER,
    STAFF,
    MERGE
}
