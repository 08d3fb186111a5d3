package org.alumninetwork.members.membership;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A membership, as it is or as it was on a day. */
@Schema(description = "A member in a network, an association or a chapter, on the organisation's local dates.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MembershipView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID memberId,
        @Schema(required = true) UUID organisationId,
        @Schema(required = true) UUID typeId,
        @Schema(required = true) MembershipState state,

        @Schema(description = "Where the organisation is a chapter")
        ChapterRole chapterRole,

        @Schema(required = true) MembershipBasis basis,

        @Schema(description = "Through whose agreement it was gained")
        UUID partnershipId,

        @Schema(description = "First day") LocalDate startDate,

        @Schema(description = "Last day that is paid for or granted; absent: without end")
        LocalDate endDate,

        @Schema(description = "Last day of a member who has resigned")
        LocalDate leavesOn,

        @Schema(description = "What it is whatever its dates say, by decision of officers")
        MembershipState overrideState,

        @Schema(description = "Last day of the override") LocalDate overrideUntil,

        @Schema(description = "Why it was refused, overridden, corrected or ended")
        String note,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static MembershipView of(Membership membership) {
        return of(
                membership,
                membership.organisationId(),
                membership.typeId(),
                membership.state(),
                membership.chapterRole());
    }

    static MembershipView asOf(MembershipSpan span, Membership membership) {
        return of(membership, span.organisationId(), span.typeId(), span.state(), span.chapterRole());
    }

    /** Without what only its present row says, and not the span of the day. */
    MembershipView withoutThePresent() {
        return new MembershipView(
                id,
                memberId,
                organisationId,
                typeId,
                state,
                chapterRole,
                basis,
                null,
                startDate,
                null,
                null,
                null,
                null,
                null,
                createdAt,
                updatedAt,
                version);
    }

    private static MembershipView of(
            Membership membership, UUID organisation, UUID type, MembershipState state, ChapterRole role) {
        return new MembershipView(
                membership.id(),
                membership.memberId(),
                organisation,
                type,
                state,
                role,
                membership.basis(),
                membership.partnershipId(),
                membership.startDate(),
                membership.endDate(),
                membership.leavesOn(),
                membership.overrideState(),
                membership.overrideUntil(),
                membership.note(),
                membership.createdAt(),
                membership.updatedAt(),
                membership.version());
    }
}
