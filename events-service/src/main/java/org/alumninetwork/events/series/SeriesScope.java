package org.alumninetwork.events.series;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which occurrences an amendment means, and whether it is only asked about. */
public class SeriesScope {

    @QueryParam("from")
    @Parameter(description = "This occurrence and all that follow; absent: all that are to come")
    UUID from;

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Tell what would become of each occurrence, and change nothing")
    boolean dryRun;
}
