package org.alumninetwork.members.contact;

/** From whose side contact requests are looked at. */
public enum ContactDirection {
    SENT,
    RECEIVED
}
