package org.alumninetwork.members.membership;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which memberships are asked for; a {@code @BeanParam}. Absent filters let everything through. */
public class MembershipFilter {

    @QueryParam("organisation")
    @Parameter(description = "Only those of this organisation")
    UUID organisation;

    @QueryParam("member")
    @Parameter(description = "Only those of this member")
    UUID member;

    @QueryParam("type")
    @Parameter(description = "Only those of this type")
    UUID type;

    @QueryParam("state")
    @Parameter(description = "Only those in this state; absent: all, or as of a day those that were ACTIVE or in GRACE")
    MembershipState state;

    @QueryParam("asOf")
    @Parameter(
            description = "As they were on this local day: who was a member then, in which chapter",
            example = "2024-03-03")
    LocalDate asOf;
}
