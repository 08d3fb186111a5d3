package org.alumninetwork.events.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be registered, and with whom. */
@Schema(description = "Who is to be registered, and with whom.")
record RegisterMember(
        @Schema(description = "Absent: the caller. Somebody else is registered by hosts only", nullable = true)
        UUID memberId,

        @Schema(
                description = "One that a quota of the event names; needed where it has quotas",
                nullable = true,
                examples = "STUDENT")
        @Pattern(regexp = Party.CATEGORY, message = "must be a category such as STUDENT")
        String category,

        @Schema(description = "Guests who come along; each takes a seat", nullable = true) @Size(max = 20)
        List<@NotNull @Valid Guest> guests,

        @Schema(description = "Answers by the id of the question, as in the registration", nullable = true)
        @Size(max = 50)
        Map<UUID, @NotNull @Legible(lines = true) @Size(max = 2000) String> answers) {

    /** The caller alone. */
    static final RegisterMember CALLER = new RegisterMember(null, null, null, null);

    Party party() {
        return new Party(category, guests, answers);
    }
}
