package org.alumninetwork.members.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a registry's whole file and the records here agree about a person. */
@Schema(
        description =
                "AGREES: in both, and the same. DIFFERS: in both, and not the same. ONLY_THERE: in the file, and not "
                        + "here. ONLY_HERE: here, and not in the file.")
public enum ReconciliationFinding {
    AGREES,
    DIFFERS,
    ONLY_THERE,
    ONLY_HERE
}
