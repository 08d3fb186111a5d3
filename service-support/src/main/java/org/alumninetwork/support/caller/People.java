package org.alumninetwork.support.caller;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a service knows of the person behind a login, from its own tables or its replicas. */
public interface People {

    /** The member record that is linked to the login, and the offices held at that moment. */
    Optional<Standing> standingOf(String subject, Instant now);

    record Standing(UUID memberId, List<HeldOffice> offices) {}
}
