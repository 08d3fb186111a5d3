package org.alumninetwork.members.member;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the members whom a search finds have in common, as far as the caller sees it. */
@Schema(description = "What the members found have in common, as far as the caller sees it; the commonest values.")
record FacetsView(
        @Schema(required = true, description = "ISO 3166-1 alpha-2")
        List<FacetCount> countries,

        @Schema(required = true, description = "Ids of networks, associations and chapters to which they belong")
        List<FacetCount> organisations,

        @Schema(required = true) List<FacetCount> institutions,

        @Schema(required = true, description = "In which an affiliation ended")
        List<FacetCount> years,

        @Schema(required = true) List<FacetCount> expertise) {

    /** How many have a value. */
    @Schema(name = "FacetCount", description = "How many of the members found have the value.")
    record FacetCount(
            @Schema(required = true) String value,
            @Schema(required = true) long members) {}
}
