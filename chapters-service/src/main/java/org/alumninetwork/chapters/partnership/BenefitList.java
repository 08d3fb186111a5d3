package org.alumninetwork.chapters.partnership;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member gets today through agreements in force. */
@Schema(name = "OwnBenefitList", description = "What a member gets today through agreements in force.")
public record BenefitList(
        @Schema(required = true, maxItems = 10_000) List<BenefitView> benefits) {}
