package org.alumninetwork.members.suppression;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alumninetwork.members.text.Orcid;
import org.alumninetwork.members.text.PlainText;
import org.alumninetwork.members.text.Texts;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What registries call somebody who was erased and has come back. */
@Schema(
        description =
                "What registries call somebody who was erased and has come back; one of the identifiers at least.")
record LiftSuppression(
        @Schema(nullable = true, description = "Code of the source that knows the person by `externalId` or `userName`")
        @PlainText(most = 60)
        String source,

        @Schema(nullable = true, description = "What that source calls the person") @PlainText(most = 200)
        String externalId,

        @Schema(nullable = true, description = "What the SCIM client of that source calls the person")
        @PlainText(most = 200)
        String userName,

        @Schema(nullable = true, examples = "28c5353b8bb34984a8bd4169ba94c606@helsinki.fi") @PlainText(most = 300)
        String eduPersonUniqueId,

        @Schema(nullable = true, examples = "urn:schac:personalUniqueCode:int:esi:helsinki.fi:014567")
        @PlainText(most = 300)
        String schacPersonalUniqueCode,

        @Schema(nullable = true, examples = "0000-0002-1825-0097") @Orcid
        String orcid,

        @Schema(required = true, description = "On whose word, and when; it stays on record")
        @NotNull
        @PlainText(most = 500)
        String reason) {

    LiftSuppression {
        reason = Texts.clean(reason);
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it names nobody
     */
    void mustNameSomebody() {
        List<Violation> faults = new ArrayList<>();
        boolean saysName = externalId != null || userName != null;
        if ((source != null) != saysName) {
            faults.add(Violation.ofBody(
                    source == null ? "/source" : "/externalId", "must be there: each source has ids of its own"));
        }
        if (!saysName
                && Stream.of(eduPersonUniqueId, schacPersonalUniqueCode, orcid)
                        .allMatch(identifier -> identifier == null)) {
            faults.add(Violation.ofBody(
                    "",
                    "must have an `externalId`, a `userName`, an `eduPersonUniqueId`, a `schacPersonalUniqueCode` or an "
                            + "`orcid`"));
        }
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_REQUEST.because("Mend what `violations` names.", faults);
        }
    }
}
