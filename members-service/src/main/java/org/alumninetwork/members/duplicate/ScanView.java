package org.alumninetwork.members.duplicate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scan for duplicates, and how far it is. */
@Schema(description = "A scan for records that may be of one person.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScanView(
        @Schema(required = true) UUID id,
        @Schema(required = true) ScanState state,

        @Schema(
                required = true,
                description = "Members whose names were looked at",
                minimum = "0",
                maximum = "100000000")
        long done,

        @Schema(
                required = true,
                description = "Members whose names are new or have changed",
                minimum = "0",
                maximum = "100000000")
        long total,

        @Schema(description = "Pairs that may be of one person", minimum = "0", maximum = "100000000")
        Long found,

        @Schema(required = true) Instant createdAt,
        Instant startedAt,
        Instant endedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static ScanView of(Tuple row) {
        return new ScanView(
                row.get("id", UUID.class),
                ScanState.valueOf(row.get("state", String.class)),
                row.get("done", Long.class),
                row.get("total", Long.class),
                row.get("found", Long.class),
                row.get("created_at", Instant.class),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class),
                row.get("version", Long.class));
    }
}
