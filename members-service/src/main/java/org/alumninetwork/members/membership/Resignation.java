package org.alumninetwork.members.membership;

import java.time.LocalDate;
import org.alumninetwork.members.text.PlainText;
import org.alumninetwork.members.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member leaves. */
@Schema(description = "A member leaves.")
record Resignation(
        @Schema(nullable = true, description = "Last day of the membership, today or later; absent: at once")
        LocalDate lastDay,

        @Schema(nullable = true) @PlainText(most = 500) String reason) {

    Resignation {
        reason = Texts.clean(reason);
    }
}
