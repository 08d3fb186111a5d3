package org.alumninetwork.members.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file says of those who are not in it. */
@Schema(
        description =
                "delta: the file holds whom something changed for, and says nothing of others. snapshot: the file holds everybody, and the source ceases to vouch for who is not in it.")
public enum ImportMode {
    @JsonProperty("delta")
    DELTA,
    @JsonProperty("snapshot")
    SNAPSHOT
}
