package org.alumninetwork.members.importing;

/**
 * Of how many people a file says something new.
 *
 * @param fresh of whom the source had said nothing
 */
record Changed(long people, long fresh) {

    boolean areKnown() {
        return people > fresh;
    }

    boolean areNew() {
        return fresh > 0;
    }
}
