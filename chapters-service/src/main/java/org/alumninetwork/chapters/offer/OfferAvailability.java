package org.alumninetwork.chapters.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of an offer are left: apart from it, for every claim changes it, and would refuse the giver's If-Match. */
@Schema(description = "How many of an offer are left, as of this answer.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferAvailability(
        @Schema(required = true) UUID offerId,

        @Schema(description = "Absent for one without limit")
        Integer quantity,

        @Schema(required = true) int claimed,

        @Schema(description = "Absent for one without limit")
        Integer left) {}
