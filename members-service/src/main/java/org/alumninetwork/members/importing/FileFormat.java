package org.alumninetwork.members.importing;

import jakarta.ws.rs.core.MediaType;

/** The media types of a registry's file. */
enum FileFormat {
    CSV,
    NDJSON;

    static final String CSV_TYPE = "text/csv";
    static final String NDJSON_TYPE = "application/x-ndjson";

    /** Other media types do not get as far as here. */
    static FileFormat of(MediaType type) {
        return type.isCompatible(MediaType.valueOf(NDJSON_TYPE)) ? NDJSON : CSV;
    }
}
