package org.alumninetwork.chapters.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who received an award, and consented to be announced. */
@Schema(description = "Somebody who received an award, and consented to be announced.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("award-recipient")
public record RecipientView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID awardId,
        @Schema(required = true) UUID cycleId,
        @Schema(required = true) UUID memberId,

        @Schema(
                description = "What the recipient is called; absent once the record is gone",
                maxLength = 400,
                examples = "Amina Wanjiru")
        String name,

        @Schema(required = true, minimum = "1900", maximum = "2200", examples = "2027")
        int year,

        @Schema(required = true) LocalDate announcedOn) {

    static RecipientView of(Tuple row) {
        return new RecipientView(
                row.get("id", UUID.class),
                row.get("award_id", UUID.class),
                row.get("cycle_id", UUID.class),
                row.get("member_id", UUID.class),
                row.get("display_name", String.class),
                row.get("year", Integer.class),
                row.get("announced_on", LocalDate.class));
    }
}
