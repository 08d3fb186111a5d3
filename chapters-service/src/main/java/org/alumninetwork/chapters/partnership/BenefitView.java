package org.alumninetwork.chapters.partnership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member gets today through an agreement in force. */
@Schema(name = "OwnBenefit", description = "What a member gets today through an agreement in force.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BenefitView(
        @Schema(required = true) UUID partnershipId,
        @Schema(required = true) BenefitKind kind,
        @Schema(required = true) UUID givenBy,

        @Schema(required = true, description = "The party to which the member belongs, itself or below it")
        UUID givenTo,

        @Schema(required = true, description = "By language tag")
        Map<String, String> description,

        @Schema(description = "Until when the agreement is in force; absent for one without an end")
        Instant until) {}
