package org.alumninetwork.events.certificate;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that held the event. */
@Schema(description = "An organisation that held the event.")
public record CertificateHost(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Name by language tag")
        Map<String, String> name) {}
