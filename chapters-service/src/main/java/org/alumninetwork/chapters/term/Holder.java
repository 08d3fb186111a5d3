package org.alumninetwork.chapters.term;

import java.util.UUID;

/**
 * Who is to hold an office, and how they came to it.
 *
 * @param electionId null where no election is recorded
 */
record Holder(UUID memberId, TermKind kind, UUID electionId) {}
