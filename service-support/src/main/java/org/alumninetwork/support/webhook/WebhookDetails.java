package org.alumninetwork.support.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeTypes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

/** What the owner says of a webhook. */
@Schema(description = "Where to send changes, and which.")
public record WebhookDetails(
        @Schema(
                format = "uri",
                description = "Public `https` address; redirects are not followed",
                examples = "https://registry.example.org/alumni-changes")
        @NotNull
        @URL
        @Size(max = 500)
        String url,

        @Schema(description = "For people", nullable = true, examples = "Mirror of the registry") @Size(max = 200)
        String description,

        @Schema(
                description = "Types of changes, whole or up to a `*`; every type where it is empty or absent",
                nullable = true,
                examples = "[\"org.alumninetwork.member.*\"]")
        @Size(max = 50)
        List<@NotNull @Size(max = 100) @Pattern(regexp = ChangeTypes.FORM, message = ChangeTypes.RULE) String> types,

        @Schema(
                description =
                        "Only changes whose state names one of these as `organisationId`, and those of the organisations themselves; every change where it is empty or absent. Deletions tell no organisation and always come",
                nullable = true)
        @Size(max = 50)
        List<@NotNull UUID> organisationIds,

        @Schema(description = "ENABLED where nothing is said", nullable = true)
        WebhookState state) {

    public WebhookDetails {
        description = description == null ? "" : description;
        types = types == null ? List.of() : types;
        organisationIds = organisationIds == null ? List.of() : organisationIds;
        state = state == null ? WebhookState.ENABLED : state;
    }
}
