package org.alumninetwork.chapters.partnership;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agreement as those who may know of it see it, and as the other services keep it. */
@Schema(description = "An agreement between organisations.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("partnership")
public record PartnershipView(
        @Schema(required = true) UUID id,
        @Schema(required = true) PartnershipKind kind,

        @Schema(required = true, description = "By language tag")
        Map<String, String> title,

        @Schema(required = true) List<UUID> partyIds,
        @Schema(required = true) Scope scope,

        @Schema(required = true, description = "First day, in `timeZone`")
        LocalDate startsOn,

        @Schema(
                description =
                        "Last day, in `timeZone`; absent for one without an end. One that ended before it came into "
                                + "force keeps the day that was agreed: `inForceFrom` is `inForceUntil` then")
        LocalDate endsOn,

        @Schema(required = true) String timeZone,

        @Schema(description = "When the parties look at it again")
        LocalDate reviewOn,

        @Schema(required = true, description = "Days between a termination and the end")
        int noticeDays,

        @Schema(required = true, description = "Which data which source may bring in while it is in force")
        List<SharingTerms> sharing,

        @Schema(required = true, description = "What members of one party get from another while it is in force")
        List<Benefit> benefits,

        @Schema(required = true) PartnershipState state,

        @Schema(description = "The text that is the present one; absent before there is one")
        Integer textNumber,

        @Schema(description = "The agreement that this one takes the place of")
        UUID amendsId,

        @Schema(description = "Once every party signed: from when it is in force")
        Instant inForceFrom,

        @Schema(description = "Once every party signed: until when it is in force, that moment not included")
        Instant inForceUntil,

        UUID terminatedBy,
        String terminationReason,
        Instant terminatedAt,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    PartnershipView(
            UUID id,
            PartnershipDetails details,
            PartnershipState state,
            Integer textNumber,
            UUID amendsId,
            Instant inForceFrom,
            Instant inForceUntil,
            UUID terminatedBy,
            String terminationReason,
            Instant terminatedAt,
            Instant createdAt,
            Instant updatedAt,
            long version) {
        this(
                id,
                details.kind(),
                details.title(),
                details.partyIds(),
                details.scope(),
                details.startsOn(),
                details.endsOn(),
                details.timeZone(),
                details.reviewOn(),
                details.noticeDays(),
                details.sharing(),
                details.benefits(),
                state,
                textNumber,
                amendsId,
                inForceFrom,
                inForceUntil,
                terminatedBy,
                terminationReason,
                terminatedAt,
                createdAt,
                updatedAt,
                // The clock changes the state without a write, and another state is another representation.
                version * 10 + state.step());
    }
}
