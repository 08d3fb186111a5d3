package org.alumninetwork.events.certificate;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What holders decide about their certificates. */
@Schema(description = "What holders decide about their certificates.")
record CertificateDetails(
        @Schema(description = "Whether whoever has the address reads the holder's name", examples = "true") @NotNull
        Boolean nameShown) {}
