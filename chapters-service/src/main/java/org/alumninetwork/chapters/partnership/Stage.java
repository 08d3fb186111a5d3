package org.alumninetwork.chapters.partnership;

/** What was done to an agreement; from it and the clock its state follows. */
enum Stage {
    DRAFT,
    PROPOSED,
    SIGNED
}
