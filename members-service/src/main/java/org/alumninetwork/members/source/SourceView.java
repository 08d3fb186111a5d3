package org.alumninetwork.members.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source as those see it who may. */
@Schema(description = "A registry that synchronises.")
public record SourceView(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "helsinki-registry")
        String code,

        @Schema(required = true) String name,
        @Schema(required = true) UUID organisationId,
        @Schema(required = true) List<SourceField> authority,

        @Schema(required = true, description = "Name of a column in the source's files to its usual name")
        Map<String, FileColumn> columns,

        @Schema(required = true, examples = "5") int snapshotGuardPercent,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static SourceView of(Source source) {
        SourceDetails details = source.details();
        return new SourceView(
                source.id(),
                details.code(),
                details.name(),
                details.organisationId(),
                details.authority(),
                details.columns(),
                details.snapshotGuardPercent(),
                source.createdAt(),
                source.updatedAt(),
                source.version());
    }
}
