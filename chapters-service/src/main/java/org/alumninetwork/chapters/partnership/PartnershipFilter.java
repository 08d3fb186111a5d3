package org.alumninetwork.chapters.partnership;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which agreements are asked for; a {@code @BeanParam}. Absent filters let everything through. */
public class PartnershipFilter {

    @QueryParam("state")
    PartnershipState state;

    @QueryParam("party")
    @Parameter(description = "Only those of this organisation")
    UUID party;

    @QueryParam("dueBy")
    @Parameter(
            description = "Only those that are to be reviewed, or end, on this day or before",
            example = "2027-06-30")
    LocalDate dueBy;
}
