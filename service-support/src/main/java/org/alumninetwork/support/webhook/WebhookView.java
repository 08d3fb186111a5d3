package org.alumninetwork.support.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who is told of changes, as the owner sees it. */
@Schema(name = "Webhook", description = "Somebody who is told of changes.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("webhook")
public record WebhookView(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                format = "uri",
                maxLength = 500,
                examples = "https://registry.example.org/alumni-changes")
        String url,

        @Schema(required = true, maxLength = 200) String description,

        @Schema(description = "Of whose rights it tells; absent in the feed")
        WebhookOwnerView owner,

        @Schema(required = true, description = "Every type where it is empty", maxItems = 50)
        List<String> types,

        @Schema(required = true, description = "Every organisation where it is empty", maxItems = 50)
        List<UUID> organisationIds,

        @Schema(required = true) WebhookState state,

        @Schema(description = "Why the system has disabled it", maxLength = 500)
        String disabledBecause,

        @Schema(description = "What signs; told once, in the answer to its creation", maxLength = 100)
        String secret,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {}
