package org.alumninetwork.members.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a whole file and the records here do not agree. */
@Schema(
        description =
                "NOT_THE_AUTHORITY: somebody else decides the field, so the value here was left alone. MERGED: the "
                        + "source knows the person under another id too, and that one speaks. CHANGED_SINCE: it was written after the "
                        + "file. REJECTED: the row of the file was refused. ENDED: the source ceased to vouch for the person. "
                        + "ARRIVED_SINCE: the source told of the person after the file. GONE_SINCE: the record went after the file.")
public enum ReconciliationReason {
    NOT_THE_AUTHORITY,
    MERGED,
    CHANGED_SINCE,
    REJECTED,
    ENDED,
    ARRIVED_SINCE,
    GONE_SINCE
}
