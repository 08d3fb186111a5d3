package org.alumninetwork.members.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member's copy of all that is kept, and how far the making of it is. */
@Schema(description = "A job that makes a copy of all that is kept of a member, and its result.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportView(
        @Schema(required = true) UUID memberId,
        @Schema(required = true) ExportState state,
        @Schema(required = true) ExportRequester askedBy,
        @Schema(required = true) Instant askedAt,

        @Schema(required = true, description = "Services that have answered", minimum = "0", maximum = "10")
        int done,

        @Schema(required = true, description = "Services that are asked", minimum = "0", maximum = "10")
        int total,

        @Schema(description = "Why the last attempt did not succeed", maxLength = 300)
        String failure,

        @Schema(description = "When the services are asked again")
        Instant nextAttemptAt,

        Instant endedAt,

        @Schema(description = "From when on it is gone") Instant expiresAt,

        @Schema(
                description = "Where the member fetches the archive",
                examples = "/v1/members/0199e0a4-0000-7000-8000-000000000000/export/archive",
                maxLength = 200)
        String archive,

        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    private static final int SERVICES = 3;

    static final String COLUMNS = "member_id, state, asked_by, asked_at, gathered, failure, next_attempt_at, ended_at,"
            + " expires_at, version";

    static ExportView of(Tuple row) {
        UUID member = row.get("member_id", UUID.class);
        ExportState state = ExportState.valueOf(row.get("state", String.class));
        return new ExportView(
                member,
                state,
                ExportRequester.valueOf(row.get("asked_by", String.class)),
                row.get("asked_at", Instant.class),
                row.get("gathered", Integer.class),
                SERVICES,
                row.get("failure", String.class),
                row.get("next_attempt_at", Instant.class),
                row.get("ended_at", Instant.class),
                row.get("expires_at", Instant.class),
                state == ExportState.READY ? "/v1/members/" + member + "/export/archive" : null,
                row.get("version", Long.class));
    }
}
