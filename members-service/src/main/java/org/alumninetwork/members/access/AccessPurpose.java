package org.alumninetwork.members.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Reads from a request by which operation, and what for, its caller looks at records. */
class AccessPurpose {

    /** In which staff may say what they need a record for. */
    static final String HEADER = "X-Access-Purpose";

    private static final int LONGEST = 200;

    private final AccessOccasion occasion;

    AccessPurpose(AccessOccasion occasion) {
        this.occasion = occasion;
    }

    @ServerRequestFilter
    void note(ContainerRequestContext request, ResourceInfo operation) {
        occasion.is(
                operation.getResourceMethod().getName(),
                Optional.ofNullable(request.getHeaderString(HEADER))
                        .map(String::strip)
                        .filter(said -> !said.isEmpty())
                        .map(said -> said.substring(0, Math.min(said.length(), LONGEST))));
    }
}
