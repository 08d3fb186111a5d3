package org.alumninetwork.events.certificate;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What those who attended take home. */
@Schema(description = "What those who attended take home.")
record IssueCertificates(
        @NotNull CertificateKind kind,

        @Schema(description = "With kind LEARNING: hours of learning", nullable = true, examples = "6")
        @DecimalMin("0.25")
        @DecimalMax("9999")
        @Digits(integer = 4, fraction = 2)
        BigDecimal hours,

        @Schema(description = "With kind LEARNING: ECTS credits", nullable = true, examples = "1.5")
        @DecimalMin("0.1")
        @DecimalMax("300")
        @Digits(integer = 3, fraction = 2)
        BigDecimal ectsCredits,

        @Schema(description = "Of whom; absent: of everybody who attended", nullable = true) @Size(max = 5000)
        List<@NotNull UUID> registrations) {

    /** Learning is measured, attendance is not. */
    boolean fitsItsKind() {
        return (kind == CertificateKind.LEARNING) == (hours != null || ectsCredits != null);
    }
}
