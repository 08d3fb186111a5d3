package org.alumninetwork.members.communication;

/** By what a member is reached. */
public enum Channel {
    EMAIL,
    PHONE,
    POST
}
