package org.alumninetwork.events.registration;

import java.util.UUID;

/**
 * Somebody who is to be registered.
 *
 * @param byHost a host enters people at any time, also at the door and afterwards, and thereby approves of them; who
 *     registers themselves must do it while registration is open
 */
record Applicant(UUID memberId, boolean byHost, Party party) {}
