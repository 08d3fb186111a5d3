package org.alumninetwork.events.ticket;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What lets a registered member in. */
@Schema(description = "What lets a registered member and their guests in.")
public record TicketView(
        @Schema(required = true) UUID registrationId,
        @Schema(required = true) UUID eventId,

        @Schema(
                required = true,
                description = "Grows when the ticket is renewed; earlier ones are worthless then",
                examples = "1")
        int serial,

        @Schema(required = true, description = "People whom it lets in", examples = "2")
        int places,

        @Schema(
                required = true,
                maxLength = 500,
                description = "What the QR code holds: a JSON Web Signature, to be checked with `/v1/keys/events`")
        String code) {}
