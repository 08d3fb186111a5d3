package org.alumninetwork.events.certificate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "ATTENDANCE: was there. LEARNING: learned there for some hours, or for ECTS credits.")
enum CertificateKind {
    ATTENDANCE,
    LEARNING
}
