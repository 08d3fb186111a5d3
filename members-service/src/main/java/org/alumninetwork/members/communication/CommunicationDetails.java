package org.alumninetwork.members.communication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.alumninetwork.members.text.Texts;
import org.alumninetwork.support.text.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a member wants to be written to. */
@Schema(description = "How a member wants to be written to.")
record CommunicationDetails(
        @Schema(description = "By what, in the order of preference; none: not at all", examples = "[\"EMAIL\"]")
        @Size(max = 3)
        List<@NotNull Channel> channels,

        @Schema(nullable = true, description = "In which language, BCP 47", examples = "sv") @LanguageTag
        String language,

        @Schema(description = "About what not", examples = "[\"fundraising\"]") @Size(max = 50)
        List<
                        @NotNull
                        @Pattern(
                                regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                                message = "must be words of a-z and 0-9 joined by -")
                        @Size(max = 60) String>
                mutedTopics,

        @Schema(nullable = true, description = "Not before the day after this one")
        LocalDate pausedUntil) {

    CommunicationDetails {
        channels = channels == null ? List.of() : channels.stream().distinct().toList();
        mutedTopics = Texts.clean(mutedTopics);
    }

    /** Of a member who has said nothing. */
    static CommunicationDetails unlessSaid() {
        return new CommunicationDetails(List.of(Channel.EMAIL), null, List.of(), null);
    }
}
