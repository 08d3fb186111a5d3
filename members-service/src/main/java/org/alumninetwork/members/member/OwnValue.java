package org.alumninetwork.members.member;

/**
 * A value that members' own records hold.
 *
 * @param condition about {@code member m} that an index of the records answers
 * @param members about how many have it
 */
record OwnValue(String condition, double members) {}
