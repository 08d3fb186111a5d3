package org.alumninetwork.members.membershiptype;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which types are asked for; a {@code @BeanParam}. Absent filters let everything through. */
public class MembershipTypeFilter {

    @QueryParam("organisation")
    @Parameter(description = "Only those of this organisation")
    UUID organisation;

    @QueryParam("open")
    @Parameter(description = "true: only those that can be applied for; false: only others")
    Boolean open;
}
