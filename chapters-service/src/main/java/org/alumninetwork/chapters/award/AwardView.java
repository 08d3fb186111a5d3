package org.alumninetwork.chapters.award;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An award as everybody sees it. */
@Schema(description = "What an organisation gives to members for what they did.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("award")
public record AwardView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID organisationId,

        @Schema(required = true, description = "By language tag")
        Map<String, String> name,

        @Schema(description = "By language tag") Map<String, String> description,
        @Schema(required = true) AwardRule rule,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {}
