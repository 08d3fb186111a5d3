package org.alumninetwork.chapters.term;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which terms are asked for; a {@code @BeanParam}. Absent filters let everything through. */
public class TermFilter {

    @QueryParam("office")
    @Parameter(description = "Only terms in this office")
    UUID office;

    @QueryParam("member")
    @Parameter(description = "Only terms of this member; of a merged record the one that stays")
    UUID member;

    @QueryParam("asOf")
    @Parameter(description = "Only terms in force on this day", example = "2024-03-03")
    LocalDate asOf;

    @QueryParam("current")
    @Parameter(description = "true: only terms in force today, on the organisation's local date; false: only others")
    Boolean current;
}
