package org.alumninetwork.members.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a membership was from a day on, to a day or until now. Written by {@link MembershipHistory} alone. */
@Entity
@Immutable
class MembershipSpan {

    @Id
    private UUID id;

    private UUID membershipId;
    private UUID organisationId;
    private UUID typeId;

    @Enumerated(EnumType.STRING)
    private MembershipState state;

    @Enumerated(EnumType.STRING)
    private ChapterRole chapterRole;

    private LocalDate fromDate;
    private LocalDate toDate;

    protected MembershipSpan() {}

    UUID id() {
        return id;
    }

    UUID membershipId() {
        return membershipId;
    }

    UUID organisationId() {
        return organisationId;
    }

    UUID typeId() {
        return typeId;
    }

    MembershipState state() {
        return state;
    }

    ChapterRole chapterRole() {
        return chapterRole;
    }

    LocalDate fromDate() {
        return fromDate;
    }

    LocalDate toDate() {
        return toDate;
    }
}
