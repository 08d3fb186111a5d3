package org.alumninetwork.members.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alumninetwork.members.text.Texts;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Reads from a request by which operation, and what for, its caller looks at records. */
class AccessPurpose {

    /** In which staff may say what they need a record for. */
    static final String HEADER = "X-Access-Purpose";

    private static final int LONGEST = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");

    private final AccessOccasion occasion;

    AccessPurpose(AccessOccasion occasion) {
        this.occasion = occasion;
    }

    @ServerRequestFilter
    void note(ContainerRequestContext request, ResourceInfo operation) {
        occasion.is(
                operation.getResourceMethod().getName(),
                Optional.ofNullable(request.getHeaderString(HEADER))
                        .map(AccessPurpose::read)
                        .map(said -> said.substring(0, Math.min(said.length(), LONGEST))));
    }

    /** A header comes as its bytes, which are UTF-8 wherever it is more than ASCII. */
    private static String read(String header) {
        String said = new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return Texts.clean(CONTROL.matcher(said).replaceAll(" "));
    }
}
