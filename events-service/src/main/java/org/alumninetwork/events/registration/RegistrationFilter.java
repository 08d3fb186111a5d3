package org.alumninetwork.events.registration;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whose registrations are asked for; a {@code @BeanParam}. */
public class RegistrationFilter {

    private static final String ME = "me";

    @QueryParam("member")
    @DefaultValue(ME)
    @Pattern(
            regexp = ME + "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
            message = "must be `me` or the id of a member")
    @Parameter(description = "`me`, or the id of a member; of a merged record the one that stays", example = ME)
    String member;

    @QueryParam("state")
    RegistrationState state;

    /** Nothing where the caller asks for their own. */
    UUID otherMember() {
        return member.equals(ME) ? null : UUID.fromString(member);
    }
}
