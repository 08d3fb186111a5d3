package org.alumninetwork.events.certificate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many attendees got a certificate now. */
@Schema(description = "How many attendees got a certificate now.")
public record CertificatesIssued(
        @Schema(
                required = true,
                description = "Those who attended and had none that is good",
                minimum = "0",
                maximum = "1000000",
                examples = "38")
        int issued) {}
