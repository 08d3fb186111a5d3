package org.alumninetwork.members.member;

/**
 * A member whom a search found.
 *
 * @param distance how far from what was searched for: 0 where each word is a word of the name, and 0 where nothing was
 */
record FoundMember(Member member, int distance) {

    /** Whether a word was looked for in the affiliations: nobody can tell, then, that it was not them. */
    boolean mayBeFoundByAffiliation() {
        return distance >= WordDistance.OF_AFFILIATION;
    }
}
