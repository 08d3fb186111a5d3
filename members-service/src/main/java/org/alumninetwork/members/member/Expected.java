package org.alumninetwork.members.member;

/**
 * About how many members a filter lets through.
 *
 * @param members by those of its values that one index answers; {@link Long#MAX_VALUE} where that is not known
 * @param by the table of that index; empty where that is not known
 * @param byAll by all of its values of which something is known
 * @param experts who have the expertise that it asks for, whatever else it asks for; {@link Long#MAX_VALUE} where it asks
 *     for none
 * @param share which share of all members is let through by what other tables than the members' own say of them
 */
record Expected(long members, String by, long byAll, long experts, double share) {

    static final Expected NOTHING_KNOWN = new Expected(Long.MAX_VALUE, "", Long.MAX_VALUE, Long.MAX_VALUE, 1);
}
