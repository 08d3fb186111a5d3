package org.alumninetwork.chapters.partnership;

import java.util.UUID;

/** The term by which a member signs for an organisation today. */
record Power(UUID memberId, UUID termId, String officeType) {}
