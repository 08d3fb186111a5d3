package org.alumninetwork.members.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.alumninetwork.members.member.MemberField;
import org.alumninetwork.members.member.VisibleField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From where the survivor gets a field in which the two records differ, and why. */
@Schema(
        description = "From where the survivor gets a field in which the two records differ, and why. The values are "
                + "told in the answer to the merge alone, and only those that the caller sees.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldOrigin(
        @Schema(required = true, examples = "employer", maxLength = 60)
        String field,

        @Schema(required = true) MergeSide from,
        @Schema(required = true) MergeGround ground,

        @Schema(description = "What the survivor has", maxItems = 60)
        List<@jakarta.validation.constraints.Size(max = 500) String> survivorValues,

        @Schema(description = "What the lost record has", maxItems = 60)
        List<@jakarta.validation.constraints.Size(max = 500) String> lostValues) {

    /**
     * The settings of visibility are about all fields.
     *
     * @param seen what the caller sees of both records
     */
    boolean isToldTo(Predicate<VisibleField> seen) {
        return MemberField.of(field).map(MemberField::seenBy).map(seen::test).orElseGet(() -> Arrays.stream(
                        VisibleField.values())
                .allMatch(seen));
    }

    FieldOrigin withoutValues() {
        return new FieldOrigin(field, from, ground, null, null);
    }
}
