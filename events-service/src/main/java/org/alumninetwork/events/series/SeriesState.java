package org.alumninetwork.events.series;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "DRAFT: its occurrences are drafts. PUBLISHED: so are they. CANCELLED: those to come are, too.")
public enum SeriesState {
    DRAFT,
    PUBLISHED,
    CANCELLED
}
