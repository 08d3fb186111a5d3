package org.alumninetwork.members.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file says of those who are not in it. */
@Schema(description = "delta: the file holds whom something changed for, and says nothing of others.")
public enum ImportMode {
    @JsonProperty("delta")
    DELTA
}
