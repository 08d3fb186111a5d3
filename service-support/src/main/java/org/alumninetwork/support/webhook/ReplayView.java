package org.alumninetwork.support.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many messages are sent once more. */
@Schema(name = "WebhookReplay", description = "How many messages are sent once more.")
public record ReplayView(
        @Schema(required = true, minimum = "0", maximum = "2147483647", examples = "12")
        int messages) {}
