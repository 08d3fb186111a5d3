package org.alumninetwork.members.contact;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.alumninetwork.members.text.PlainText;
import org.alumninetwork.members.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member asks another one for contact. */
@Schema(description = "A member asks another one for contact.")
record RequestContact(
        @Schema(description = "Who is asked") @NotNull UUID memberId,

        @Schema(nullable = true, description = "Absent: CONTACT")
        ContactKind kind,

        @Schema(description = "Why", examples = "I work on solar energy in Nairobi too.")
        @NotNull
        @PlainText(
                most = 2000,
                lines = true,
                message = "must be text without control characters, of at most {most} characters")
        String message) {

    RequestContact {
        kind = kind == null ? ContactKind.CONTACT : kind;
        message = Texts.clean(message);
    }
}
