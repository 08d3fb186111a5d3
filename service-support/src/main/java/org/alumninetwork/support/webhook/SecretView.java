package org.alumninetwork.support.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new secret, told once. */
@Schema(name = "WebhookSecret", description = "A new secret, told once.")
public record SecretView(
        @Schema(
                required = true,
                description = "As libraries of Standard Webhooks take it",
                maxLength = 100,
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret,

        @Schema(description = "Until when the secret before it signs as well", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Instant previousSignsUntil) {}
