package org.alumninetwork.chapters.board;

import org.alumninetwork.support.caller.Caller;

/**
 * As much as one caller may know of those on one board. Everybody may know the offices and their dates.
 *
 * @param actsThere an administrator, or an officer in the organisation or above it
 */
record BoardPolicy(Caller caller, boolean actsThere) {

    /** An id tells nobody's name, but who did not sign in shall not even follow it from board to board. */
    boolean maySeeId(Holding holding) {
        return !(caller instanceof Caller.Anonymous) || maySeeName(holding);
    }

    boolean maySeeName(Holding holding) {
        return switch (caller) {
            case Caller.Administrator _ -> true;
            case Caller.Person person -> person.is(holding.memberId()) || showsName(holding, person.isMember());
            case Caller.Service _, Caller.Integration _, Caller.Anonymous _ -> showsName(holding, false);
        };
    }

    private boolean showsName(Holding holding, boolean toMember) {
        return holding.nameVisibility()
                .map(visibility -> switch (visibility) {
                    case EVERYONE -> true;
                    case MEMBERS -> toMember;
                    case OFFICERS -> actsThere;
                    case NOBODY -> false;
                })
                .orElse(false);
    }
}
