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
            String source,

            @Schema(description = "How many they are, of a CONTACT", minimum = "1", examples = "3")
            Long members) {

        static Viewer of(ViewerRole role) {
            return new Viewer(role, null, null, null, null);
        }

        static Viewer officer(UUID organisation, String office) {
            return new Viewer(ViewerRole.OFFICER, organisation, office, null, null);
        }

        static Viewer registry(String source) {
            return new Viewer(ViewerRole.REGISTRY, null, null, source, null);
        }

        static Viewer contacts(long members) {
            return new Viewer(ViewerRole.CONTACT, null, null, null, members);
        }
    }

    /** Through what somebody sees a field. */
    @Schema(
            name = "ViewerRole",
            description = "EVERYONE: any valid token. MEMBER: whoever has a record. OFFICER: whoever holds the office "
                    + "today; of memberships, whatever the setting, also one where the member belongs or belonged, or "
                    + "above. CONTACT: with whom the member exchanged contact details, whatever the setting; of the name, "
                    + "whoever asked the member for contact or was asked. REGISTRY: the source that is the authority for "
                    + "it. SELF and ADMINISTRATOR see everything.")
    enum ViewerRole {
        EVERYONE,
        MEMBER,
        OFFICER,
        CONTACT,
        REGISTRY,
        SELF,
        ADMINISTRATOR
    }
}
