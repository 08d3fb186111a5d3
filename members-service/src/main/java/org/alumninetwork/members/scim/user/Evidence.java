package org.alumninetwork.members.scim.user;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** An affiliation as a source asserts it. */
public record Evidence(
        UUID id,
        String basis,
        String institution,
        String programme,
        String degree,
        LocalDate startDate,
        LocalDate endDate) {

    /** Of the same studies, whatever their end: a correction, not another affiliation. */
    boolean isOfTheSame(Evidence other) {
        return Objects.equals(basis, other.basis)
                && Objects.equals(institution, other.institution)
                && Objects.equals(programme, other.programme)
                && Objects.equals(degree, other.degree)
                && Objects.equals(startDate, other.startDate);
    }

    boolean saysTheSame(Evidence other) {
        return isOfTheSame(other) && Objects.equals(endDate, other.endDate);
    }

    Evidence withId(UUID known) {
        return new Evidence(known, basis, institution, programme, degree, startDate, endDate);
    }

    /** As {@code affiliation.source_key}. */
    long key() {
        return ByteBuffer.wrap(Fingerprint.of(withId(null).toString())).getLong();
    }
}
