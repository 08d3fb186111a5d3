package org.alumninetwork.events.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What attendees say about an event, without who said it. */
@Schema(description = "What attendees say about an event, without who said it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedbackResults(
        @Schema(required = true, minimum = "0", maximum = "1000000", examples = "17")
        int answers,

        @Schema(
                required = true,
                description = "So many answers there must be before anything else is told",
                minimum = "1",
                maximum = "1000",
                examples = "5")
        int leastAnswers,

        @Schema(description = "Mean of the ratings; absent with too few answers", minimum = "1", maximum = "5")
        Double rating,

        @Schema(
                description = "How many gave 1, 2, 3, 4 and 5; absent with too few answers",
                maxItems = 5,
                examples = "[0, 1, 2, 8, 6]")
        List<Integer> ratings,

        @Schema(
                description = "In no order that would tell when they were written; absent with too few answers",
                maxItems = 10000)
        List<String> comments) {

    static FeedbackResults tooFew(int answers, int least) {
        return new FeedbackResults(answers, least, null, null, null);
    }
}
