package org.alumninetwork.members.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.alumninetwork.members.text.PlainText;
import org.alumninetwork.members.text.Texts;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consent, given by the member or recorded by staff. */
@Schema(description = "A consent, given by the member or recorded by staff.")
record GiveConsent(
        @Schema(
                description = "What the data may be used for; `registry-` and the code of a source: to tell that "
                        + "registry of the member's contact and work as the member keeps them here",
                examples = "newsletter")
        @NotNull
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be words of a-z and 0-9 joined by -")
        @Size(max = 80)
        String purpose,

        @Schema(description = "Which words the member agreed to", examples = "2026-03 sv")
        @NotNull
        @PlainText(most = 60)
        String wordingVersion,

        @Schema(nullable = true, description = "Absent: ONLINE")
        ConsentManner manner,

        @Schema(
                nullable = true,
                description = "Where the signed sheet or the recorded word is to be found; needed unless ONLINE")
        @PlainText(most = 500)
        String proof) {

    GiveConsent {
        wordingVersion = Texts.clean(wordingVersion);
        manner = manner == null ? ConsentManner.ONLINE : manner;
        proof = Texts.clean(proof);
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where nothing shows that it was given
     */
    void mustBeProven() {
        if (manner != ConsentManner.ONLINE && proof == null) {
            throw CommonProblems.INVALID_REQUEST.because(
                    "Mend what `violations` names.",
                    List.of(Violation.ofBody("/proof", "must say where the proof is to be found")));
        }
    }
}
