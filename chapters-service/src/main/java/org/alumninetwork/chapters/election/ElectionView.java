package org.alumninetwork.chapters.election;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An election as those who signed in may see it. */
@Schema(description = "By what meeting or ballot an organisation decided who holds its offices.")
@FeedData("election")
public record ElectionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID organisationId,

        @Schema(required = true, description = "On the organisation's local date")
        LocalDate heldOn,

        @Schema(required = true) ElectionKind kind,

        @Schema(required = true, format = "uri", description = "Where the minutes are kept")
        String minutes,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static ElectionView of(Election election) {
        ElectionDetails details = election.details();
        return new ElectionView(
                election.id(),
                election.organisationId(),
                details.heldOn(),
                details.kind(),
                details.minutes(),
                election.createdAt(),
                election.updatedAt(),
                election.version());
    }
}
