package org.alumninetwork.members.contact;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which contact requests are asked for; a {@code @BeanParam}. Absent filters let everything through. */
public class ContactFilter {

    @QueryParam("direction")
    @Parameter(description = "Only those that the caller sent, or received")
    ContactDirection direction;

    @QueryParam("state")
    @Parameter(description = "Only those in this state")
    ContactState state;
}
