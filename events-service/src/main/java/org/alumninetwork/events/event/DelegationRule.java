package org.alumninetwork.events.event;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Organisations that have a seat each, and which office its holder has. */
@Schema(
        description =
                "One seat for each organisation of a kind, for whoever holds one of these offices, or for another "
                        + "holder of an office whom the organisation names.")
public record DelegationRule(
        @Schema(examples = "CHAPTER")
        @NotNull
        @Pattern(
                regexp = "NETWORK|ASSOCIATION|CHAPTER|INSTITUTION|MISSION",
                message = "must be NETWORK, ASSOCIATION, CHAPTER, INSTITUTION or MISSION")
        String organisationKind,

        @Schema(description = "Types of offices", examples = "[\"CHAIR\"]") @NotEmpty @Size(max = 20)
        List<@NotNull @Size(min = 1, max = 100) String> officeTypes,

        @Schema(description = "Only chapters that are certified; absent: no", nullable = true)
        Boolean certified,

        @Schema(description = "Only organisations below this one; absent: all", nullable = true)
        UUID within) {

    public DelegationRule {
        certified = certified != null && certified;
    }
}
