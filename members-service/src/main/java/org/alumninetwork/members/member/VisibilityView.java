package org.alumninetwork.members.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who sees which field of a member, and through which role. */
@Schema(description = "Who sees which field of a member, and through which role.")
record VisibilityView(
        @Schema(required = true) UUID memberId,
        @Schema(required = true) List<FieldAudience> fields) {

    /** Who sees one field. */
    @Schema(name = "FieldAudience", description = "Who sees one field.")
    record FieldAudience(
            @Schema(required = true) VisibleField field,

            @Schema(required = true, description = "As the member chose, or as usual")
            Visibility setting,

            @Schema(required = true) List<Viewer> seenBy) {}

    /** One role through which a field is seen. */
    @Schema(name = "FieldViewer", description = "One role through which a field is seen.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Viewer(
            @Schema(required = true) ViewerRole role,

            @Schema(description = "Whose office it is, of an OFFICER")
            UUID organisationId,

            @Schema(description = "Type of the office, of an OFFICER", examples = "COORDINATOR")
            String office,

            @Schema(description = "Code of the source, of a REGISTRY", examples = "helsinki-registry")
            String source) {

        static Viewer of(ViewerRole role) {
            return new Viewer(role, null, null, null);
        }
    }

    /** Through what somebody sees a field. */
    @Schema(
            name = "ViewerRole",
            description =
                    "EVERYONE: any valid token. MEMBER: whoever has a record. OFFICER: whoever holds the office "
                            + "today. REGISTRY: the source that is the authority for it. SELF and ADMINISTRATOR see everything.")
    enum ViewerRole {
        EVERYONE,
        MEMBER,
        OFFICER,
        REGISTRY,
        SELF,
        ADMINISTRATOR
    }
}
