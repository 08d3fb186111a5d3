package org.alumninetwork.members.mentoring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.alumninetwork.members.text.PlainText;
import org.alumninetwork.members.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody offers as a mentor. */
@Schema(description = "What somebody offers as a mentor.")
record MentoringDetails(
        @Schema(description = "About what", examples = "[\"first job\"]") @Size(max = 30)
        List<@NotNull @PlainText(most = 60) String> topics,

        @Schema(nullable = true, description = "What mentees should know") @PlainText(most = 1000)
        String message,

        @Schema(description = "For how many mentees at a time; 0: no offer", examples = "3") @Min(0) @Max(50)
        int capacity,

        @Schema(description = "Whether nobody new is taken for the time being")
        boolean paused) {

    MentoringDetails {
        topics = Texts.clean(topics);
        message = Texts.clean(message);
    }

    /** Of somebody who has offered nothing. */
    static MentoringDetails none() {
        return new MentoringDetails(List.of(), null, 0, false);
    }
}
