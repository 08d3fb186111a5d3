package org.alumninetwork.members.merge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.member.MemberField;
import org.alumninetwork.members.text.PlainText;
import org.alumninetwork.members.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two records of one person are to become one. */
@Schema(description = "Two records of one person are to become one.")
record MergeMembers(
        @Schema(required = true, description = "The record that goes; its id answers with the survivor's for ever")
        @NotNull
        UUID lostId,

        @Schema(required = true, description = "The record that stays") @NotNull
        UUID survivorId,

        @Schema(
                description = "By name of the field, from which record it comes where no source is its authority",
                examples = "{\"employer\": \"LOST\"}")
        @Size(max = 20)
        Map<String, MergeSide> fields,

        @Schema(nullable = true, examples = "Registered twice, with two addresses.") @PlainText(most = 500)
        String reason) {

    MergeMembers {
        fields = fields == null ? Map.of() : Map.copyOf(fields);
        reason = Texts.clean(reason);
    }

    boolean areKnownFields() {
        return fields.keySet().stream().allMatch(key -> MemberField.of(key).isPresent());
    }
}
