package org.alumninetwork.events.certificate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alumninetwork.events.event.WallTime;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is found at a certificate's address.
 *
 * @param version names of people and organisations change without it: the tag is made of them, too
 */
@Schema(name = "Certificate", description = "That somebody attended an event, or learned there.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("certificate")
public record CertificateView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "False: it was revoked, and is good no more")
        boolean valid,

        @Schema(required = true) CertificateKind kind,
        @Schema(required = true) UUID eventId,

        @Schema(required = true) UUID registrationId,

        @Schema(
                description = "What the holder is called; absent where the holder does not show it",
                maxLength = 400,
                examples = "Aino Virtanen")
        String holder,

        @Schema(required = true, description = "Whether the holder shows the name")
        boolean nameShown,

        @Schema(required = true, description = "Title of the event by language tag")
        Map<String, String> title,

        @Schema(
                required = true,
                description = "Wall time in `timeZone`",
                implementation = String.class,
                format = WallTime.FORMAT,
                examples = "2027-03-11T18:00:00")
        LocalDateTime startsAt,

        @Schema(
                required = true,
                description = "Wall time in `timeZone`",
                implementation = String.class,
                format = WallTime.FORMAT,
                examples = "2027-03-11T20:00:00")
        LocalDateTime endsAt,

        @Schema(required = true, maxLength = 64, examples = "Europe/Helsinki")
        String timeZone,

        @Schema(required = true, description = "Who held the event, and answers for it", maxItems = 100)
        List<CertificateHost> hosts,

        @Schema(description = "Hours of learning", minimum = "0", maximum = "9999", examples = "6")
        BigDecimal hours,

        @Schema(description = "ECTS credits", minimum = "0", maximum = "300", examples = "1.5")
        BigDecimal ectsCredits,

        @Schema(required = true) Instant issuedAt,
        Instant revokedAt,

        @Schema(maxLength = 500) String revocationReason,

        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static CertificateView of(Certificate certificate) {
        return new CertificateView(
                certificate.id(),
                certificate.isValid(),
                certificate.kind(),
                certificate.eventId(),
                certificate.registrationId(),
                certificate.shownName(),
                certificate.nameShown(),
                certificate.title(),
                certificate.startsAt(),
                certificate.endsAt(),
                certificate.timeZone(),
                certificate.hosts(),
                certificate.hours(),
                certificate.ectsCredits(),
                certificate.issuedAt(),
                certificate.revokedAt(),
                certificate.revocationReason(),
                Objects.hash(certificate.version(), certificate.shownName(), certificate.hosts()));
    }
}
