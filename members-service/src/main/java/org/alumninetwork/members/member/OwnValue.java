package org.alumninetwork.members.member;

/**
 * A value that members' own records hold.
 *
 * @param condition about {@code member m} that the index of the records answers
 * @param members about how many have it
 * @param read as what so many that index is read for it
 */
record OwnValue(String condition, double members, double read) {

    /** Of several values of which one is enough an entry takes so many times as long. */
    private static final double ONE_OF_SEVERAL = 2;

    static OwnValue of(String condition, double members) {
        return new OwnValue(condition, members, members);
    }

    static OwnValue oneOfSeveral(String condition, double members) {
        return new OwnValue(condition, members, members * ONE_OF_SEVERAL);
    }

    boolean isOneOfSeveral() {
        return read > members;
    }
}
