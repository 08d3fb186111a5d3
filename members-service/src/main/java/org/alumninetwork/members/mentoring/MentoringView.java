package org.alumninetwork.members.mentoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody offers as a mentor, as those see it who may. */
@Schema(description = "What somebody offers as a mentor.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData(
        value = "mentoring-offer",
        happenings = {"changed", "deleted"})
record MentoringView(
        @Schema(required = true) UUID memberId,
        @Schema(required = true) List<String> topics,
        String message,

        @Schema(required = true, description = "For how many mentees at a time; 0: no offer")
        int capacity,

        @Schema(required = true, description = "How many of these places are free now; 0 while it is paused")
        int free,

        @Schema(required = true) boolean paused,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static MentoringView none(UUID member) {
        return new MentoringView(member, List.of(), null, 0, 0, false, null, 0);
    }

    static MentoringView of(MentoringOffer offer) {
        MentoringDetails details = offer.details();
        return new MentoringView(
                offer.memberId(),
                details.topics(),
                details.message(),
                details.capacity(),
                offer.isOpen() ? details.capacity() - offer.taken() : 0,
                details.paused(),
                offer.updatedAt(),
                offer.version() + 1);
    }

    MentoringDetails details() {
        return new MentoringDetails(topics, message, capacity, paused);
    }
}
