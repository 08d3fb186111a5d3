package org.alumninetwork.members.membership;

import jakarta.validation.constraints.NotNull;
import org.alumninetwork.members.text.PlainText;
import org.alumninetwork.members.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why officers decided so. */
@Schema(description = "Why officers decided so; the member is shown it.")
record StatedReason(@NotNull @PlainText(most = 500) String reason) {

    StatedReason {
        reason = Texts.clean(reason);
    }
}
