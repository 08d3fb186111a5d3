package org.alumninetwork.support.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a webhook tells, as the owner and administrators see it. */
@Schema(name = "WebhookOwner", description = "For whom a webhook tells: what they may know is what it sends.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookOwnerView(
        @Schema(required = true) WebhookOwnerKind kind,

        @Schema(
                required = true,
                description = "The login (`sub`) of an administrator, the client that made it of others",
                maxLength = 255)
        String name,

        @Schema(description = "Code of the registry's source, to whose clients it belongs", maxLength = 100)
        String source) {}
