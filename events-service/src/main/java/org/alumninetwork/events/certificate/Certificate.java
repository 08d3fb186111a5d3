package org.alumninetwork.events.certificate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an attendee took home, together with what it speaks of: the event stays as it was completed, a name is what its
 * member and its organisation call themselves today.
 *
 * @param holder nothing where the member is known no more
 * @param title by language tag
 * @param startsAt wall time in {@code timeZone}
 * @param hosts the one that made the event first
 */
record Certificate(
        UUID id,
        UUID eventId,
        UUID registrationId,
        UUID memberId,
        String holder,
        boolean nameShown,
        CertificateKind kind,
        BigDecimal hours,
        BigDecimal ectsCredits,
        Map<String, String> title,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String timeZone,
        Instant startInstant,
        Instant endInstant,
        List<CertificateHost> hosts,
        Instant issuedAt,
        Instant revokedAt,
        String revocationReason,
        long version) {

    boolean isValid() {
        return revokedAt == null;
    }

    /** As whoever verifies it may read it. */
    String shownName() {
        return nameShown ? holder : null;
    }

    String path() {
        return "/v1/certificates/" + id;
    }

    CertificateDetails details() {
        return new CertificateDetails(nameShown);
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 410 where it was revoked
     */
    Certificate mustBeValid() {
        if (!isValid()) {
            throw CertificateProblems.CERTIFICATE_REVOKED.because("It was revoked: " + revocationReason);
        }
        return this;
    }
}
