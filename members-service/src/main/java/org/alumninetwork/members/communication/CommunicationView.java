package org.alumninetwork.members.communication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a member wants to be written to, as the member sees it, and as the other services keep it. */
@Schema(description = "How a member wants to be written to.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData(
        value = "communication-preference",
        happenings = {"changed", "deleted"})
record CommunicationView(
        @Schema(required = true) UUID memberId,

        @Schema(required = true, description = "By what, in the order of preference; none: not at all")
        List<Channel> channels,

        @Schema(examples = "sv") String language,
        @Schema(required = true) List<String> mutedTopics,
        LocalDate pausedUntil,

        @Schema(description = "Absent where the member has said nothing")
        Instant updatedAt,

        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    private static final long NOTHING_SAID = 0;

    static CommunicationView unlessSaid(UUID member) {
        return of(member, CommunicationDetails.unlessSaid(), null, NOTHING_SAID);
    }

    static CommunicationView of(CommunicationPreference preference) {
        return of(
                preference.memberId(),
                preference.details(),
                preference.updatedAt(),
                preference.version() + NOTHING_SAID + 1);
    }

    private static CommunicationView of(UUID member, CommunicationDetails details, Instant updatedAt, long version) {
        return new CommunicationView(
                member,
                details.channels(),
                details.language(),
                details.mutedTopics(),
                details.pausedUntil(),
                updatedAt,
                version);
    }

    CommunicationDetails details() {
        return new CommunicationDetails(channels, language, mutedTopics, pausedUntil);
    }
}
