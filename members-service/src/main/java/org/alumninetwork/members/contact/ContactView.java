package org.alumninetwork.members.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact request, as the two members see it. */
@Schema(description = "A member asked another one for contact. Who they are is shown; how to reach them once accepted.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactView(
        @Schema(required = true) UUID id,
        @Schema(required = true) ContactKind kind,
        @Schema(required = true) ContactState state,

        @Schema(required = true, description = "Who asks") ContactParty from,

        @Schema(required = true, description = "Who is asked")
        ContactParty to,

        @Schema(required = true) String message,
        @Schema(required = true) Instant createdAt,
        Instant decidedAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static ContactView of(ContactRequest request, Map<UUID, Member> members) {
        boolean exchanged = request.state() == ContactState.ACCEPTED;
        return new ContactView(
                request.id(),
                request.kind(),
                request.state(),
                ContactParty.of(members.get(request.fromMemberId()), exchanged),
                ContactParty.of(members.get(request.toMemberId()), exchanged),
                request.message(),
                request.createdAt(),
                request.decidedAt(),
                request.updatedAt(),
                request.version());
    }

    /** One of the two. */
    @Schema(name = "ContactParty", description = "One of the two; e-mail and phone are there once it was accepted.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactParty(
            @Schema(required = true) UUID memberId,
            @Schema(required = true) String displayName,
            @Schema(format = "email") String email,
            String phone) {

        static ContactParty of(Member member, boolean exchanged) {
            return new ContactParty(
                    member.id(),
                    member.details().displayName(),
                    exchanged ? member.details().email() : null,
                    exchanged ? member.details().phone() : null);
        }
    }
}
