package org.alumninetwork.events.host;

/** What an organisation said when it was asked to hold an event, too. */
public enum HostState {
    ASKED,
    CONSENTED,
    DECLINED
}
