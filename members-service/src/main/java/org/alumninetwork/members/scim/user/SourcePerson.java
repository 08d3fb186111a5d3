package org.alumninetwork.members.scim.user;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberDetails;

/**
 * A member as one source knows the person.
 *
 * @param externalId the source's own key; of several (after a merge) the one that was asked by, else the first
 * @param userName nothing where it is the external id
 * @param evidence what the source asserts; withheld from everybody else while it does not vouch for the person
 * @param recordVersion of the member's record
 * @param said hash of what the source last said of the person, by whichever door
 */
public record SourcePerson(
        UUID id,
        String externalId,
        String userName,
        boolean active,
        MemberDetails details,
        List<Evidence> evidence,
        long recordVersion,
        long said,
        Instant createdAt,
        Instant updatedAt) {

    /** A person of whom the source had not spoken, or whom it had given up. */
    static SourcePerson admitted(
            Member member,
            String externalId,
            Stated stated,
            MemberDetails details,
            List<Evidence> evidence,
            Instant now) {
        return new SourcePerson(
                member.id(),
                externalId,
                stated.userName(),
                stated.active(),
                details,
                evidence,
                0,
                0,
                member.createdAt(),
                now);
    }

    /** The same person by another of the source's names. */
    SourcePerson under(Called name) {
        return new SourcePerson(
                id,
                name.externalId(),
                name.userName(),
                name.active(),
                details,
                evidence,
                recordVersion,
                said,
                createdAt,
                updatedAt);
    }

    /**
     * As the source states the person now, where it has the authority.
     *
     * @param shown the fields of the person that the source reads
     */
    SourcePerson restated(
            String newExternalId, String newUserName, Stated stated, Authority authority, Authority shown) {
        return new SourcePerson(
                id,
                newExternalId,
                newUserName.equals(calledAs()) ? userName : newUserName,
                stated.active(),
                authority.merged(details, stated, shown),
                authority.merged(evidence, stated),
                recordVersion,
                said,
                createdAt,
                updatedAt);
    }

    String calledAs() {
        return userName == null ? externalId : userName;
    }

    /** Changes whenever the record or what the source says of it does (RFC 7644, section 3.14). */
    public String version() {
        return recordVersion + "-" + Long.toHexString(said);
    }

    boolean saysTheSame(SourcePerson other) {
        return externalId.equals(other.externalId)
                && calledAs().equals(other.calledAs())
                && active == other.active
                && details.equals(other.details)
                && evidence.equals(other.evidence);
    }

    /** @param nextVersion the one that the record will have in the database */
    SourcePerson changed(long nextVersion, Instant now) {
        long content = ByteBuffer.wrap(
                        Fingerprint.of(externalId + '\n' + userName + '\n' + active + '\n' + details + '\n' + evidence))
                .getLong();
        return new SourcePerson(
                id, externalId, userName, active, details, evidence, nextVersion, content, createdAt, now);
    }
}
