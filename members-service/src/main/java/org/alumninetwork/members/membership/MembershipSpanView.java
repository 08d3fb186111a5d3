package org.alumninetwork.members.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a membership was in a span of days. */
@Schema(description = "What a membership was in a span of days, the first and the last included.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MembershipSpanView(
        @Schema(required = true) UUID id,
        @Schema(required = true) LocalDate fromDate,
        @Schema(description = "Absent: until now") LocalDate toDate,
        @Schema(required = true) UUID organisationId,
        @Schema(required = true) UUID typeId,
        @Schema(required = true) MembershipState state,
        ChapterRole chapterRole) {

    static MembershipSpanView of(MembershipSpan span) {
        return new MembershipSpanView(
                span.id(),
                span.fromDate(),
                span.toDate(),
                span.organisationId(),
                span.typeId(),
                span.state(),
                span.chapterRole());
    }
}
