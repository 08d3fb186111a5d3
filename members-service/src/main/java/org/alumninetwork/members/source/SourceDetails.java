package org.alumninetwork.members.source;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.text.PlainText;
import org.alumninetwork.members.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a source when it is made known or amended. */
@Schema(description = "What is said of a source when it is made known or amended.")
record SourceDetails(
        @Schema(
                description = "Claim `source` of the registry's client; stays what it was",
                examples = "helsinki-registry")
        @NotNull
        @Size(max = 60)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be lower-case words joined by hyphens")
        String code,

        @Schema(examples = "Student registry of the University of Helsinki") @NotNull @PlainText(most = 200)
        String name,

        @Schema(description = "Whose registry it is: officers there and above are in charge of its members") @NotNull
        UUID organisationId,

        @Schema(nullable = true, description = "The fields that the source alone changes; all where nothing is said")
        List<@NotNull SourceField> authority,

        @Schema(
                nullable = true,
                description = "Name of a column in the source's files to its usual name, where they differ",
                examples = "{\"studentnummer\": \"externalId\"}")
        @Size(max = 15)
        Map<@PlainText(most = 100) String, @NotNull FileColumn> columns,

        @Schema(
                nullable = true,
                defaultValue = "5",
                description = "Most members, in percent, that a snapshot may leave out without confirmation")
        @Min(0)
        @Max(100)
        Integer snapshotGuardPercent) {

    private static final int USUAL_GUARD = 5;

    SourceDetails {
        name = Texts.clean(name);
        authority = authority == null ? List.of(SourceField.values()) : List.copyOf(authority);
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        snapshotGuardPercent = snapshotGuardPercent == null ? USUAL_GUARD : snapshotGuardPercent;
    }
}
