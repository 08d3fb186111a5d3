package org.alumninetwork.members.member;

/** Whether a member takes part; the other services are told. */
public enum MemberState {
    ACTIVE
}
