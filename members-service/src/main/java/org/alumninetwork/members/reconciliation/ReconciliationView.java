package org.alumninetwork.members.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the last whole file of a source and the records here agree about one person. */
@Schema(description = "How the last whole file of a source and the records here agree about one person.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReconciliationView(
        @Schema(required = true, examples = "4711", maxLength = 200)
        String externalId,

        @Schema(description = "Absent where there is no record here")
        UUID memberId,

        @Schema(required = true) ReconciliationFinding finding,

        @Schema(description = "Absent where they agree, and where each difference has its own")
        ReconciliationReason reason,

        @Schema(required = true, description = "Field by field; empty unless they differ", maxItems = 20)
        List<FieldDifference> differences) {

    /** Of which the value in the record is told. */
    Stream<String> shownFields() {
        return differences.stream()
                .filter(difference -> difference.here() != null)
                .map(FieldDifference::field);
    }

    /** One field in which they differ. */
    @Schema(name = "FieldDifference", description = "One field in which a file and a record differ.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldDifference(
            @Schema(
                    required = true,
                    description = "Name of the field; `affiliations` for what one side alone has of them",
                    examples = "familyName",
                    maxLength = 60)
            String field,

            @Schema(description = "In the file; absent where it is empty")
            String there,

            @Schema(
                    description =
                            "In the record; absent where it is empty, and where the source is not the authority, for "
                                    + "then it is none of its business")
            String here,

            @Schema(required = true) ReconciliationReason reason) {}
}
