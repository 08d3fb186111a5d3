package org.alumninetwork.members.importing;

import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a registry's file is written in. */
@Schema(description = "What a file is written in: CSV, or NDJSON, one object to a line.")
public enum FileFormat {
    CSV,
    NDJSON;

    static final String CSV_TYPE = "text/csv";
    static final String NDJSON_TYPE = "application/x-ndjson";

    /** Other media types do not get as far as here. */
    static FileFormat of(MediaType type) {
        return type.isCompatible(MediaType.valueOf(NDJSON_TYPE)) ? NDJSON : CSV;
    }
}
