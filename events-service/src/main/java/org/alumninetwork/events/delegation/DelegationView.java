package org.alumninetwork.events.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seat that belongs to an organisation, as terms and certifications are today. */
@Schema(description = "A seat that belongs to an organisation, and who may take it today.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DelegationView(
        @Schema(required = true) UUID organisationId,

        @Schema(required = true, description = "Members of whom one may take it")
        List<UUID> memberIds,

        @Schema(description = "The registration that has taken it")
        UUID registrationId) {}
