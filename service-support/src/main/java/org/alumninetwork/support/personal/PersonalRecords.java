package org.alumninetwork.support.personal;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All records of a kind that a service keeps of a member. */
@Schema(description = "All records of a kind that a service keeps of a member.")
public record PersonalRecords(
        @Schema(required = true, examples = "registrations", maxLength = 60)
        String kind,

        @Schema(required = true, description = "Each as an object of its own form", maxItems = 1000000)
        List<Map<String, Object>> records) {}
