package org.alumninetwork.events.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who speaks; a member or not. */
@Schema(description = "Somebody who speaks; a member or not.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Speaker(
        @Schema(description = "As it is announced", examples = "Prof. Wangari Otieno")
        @NotBlank
        @Legible
        @Size(max = 200)
        String name,

        @Schema(description = "What they do and where", nullable = true, examples = "Professor of botany, Nairobi")
        @Legible
        @Size(min = 1, max = 300)
        String role,

        @Schema(description = "The member, where it is one", nullable = true)
        UUID memberId) {}
