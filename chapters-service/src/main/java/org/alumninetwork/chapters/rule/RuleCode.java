package org.alumninetwork.chapters.rule;

/** What a rule of certification looks at. */
public enum RuleCode {
    /** Nobody is missing from a required office; {@code needed} is the fewest such offices. */
    REQUIRED_OFFICES_FILLED,
    /**
     * Events that the chapter held, alone or with others, within the window, as their hosts tell: this service does not
     * know whether they were published before they began, nor whether anybody registered or was checked in.
     */
    EVENTS_HELD,
    /** People who came to those events. */
    CHECK_INS,
    /** Members of the chapter on the day. */
    MEMBERS_ACTIVE,
    /** Annual reports of years that ended within the window, filed and not returned. */
    ANNUAL_REPORT_FILED,
    /** The chapter said within the window that its contact is right. */
    CONTACT_CONFIRMED,
    /** The chapter signed the code of conduct within the window. */
    CODE_OF_CONDUCT_SIGNED
}
