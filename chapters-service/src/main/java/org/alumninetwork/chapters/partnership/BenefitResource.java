package org.alumninetwork.chapters.partnership;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alumninetwork.chapters.member.CallingMember;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/partnerships/benefits}: a member's own. */
@Path("/v1/partnerships/benefits")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Partnerships")
public class BenefitResource {

    private final OwnBenefits benefits;
    private final CallingMember calling;

    BenefitResource(OwnBenefits benefits, CallingMember calling) {
        this.benefits = benefits;
        this.calling = calling;
    }

    @GET
    @Operation(
            summary = "Tell what one gets through agreements",
            description = "A member's own benefits today: of every agreement in force with an organisation to which the"
                    + " member belongs, or with one above it.")
    public BenefitList getOwnBenefits() {
        return new BenefitList(benefits.of(calling.required("Only members have benefits.")));
    }
}
