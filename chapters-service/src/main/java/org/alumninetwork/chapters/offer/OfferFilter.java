package org.alumninetwork.chapters.offer;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which offers are asked for; a {@code @BeanParam}. Absent filters let everything through. */
public class OfferFilter {

    @QueryParam("organisation")
    @Parameter(description = "Only those that this organisation gives")
    UUID organisation;

    @QueryParam("kind")
    OfferKind kind;

    @QueryParam("openOn")
    @Parameter(description = "Only those that can be claimed on this day", example = "2027-03-03")
    LocalDate openOn;
}
