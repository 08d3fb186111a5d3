package org.alumninetwork.members.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody saw what a member hides from other members.
 *
 * @param viewerMemberId the officer's own record; null for administrators
 * @param viewerLogin the administrator's login; null for officers
 * @param offices which the viewer held at that moment
 * @param fields names as in the visibility settings
 */
record Access(
        UUID memberId,
        ViewerPosition role,
        UUID viewerMemberId,
        String viewerLogin,
        List<AccessOffice> offices,
        String operation,
        String purpose,
        List<String> fields,
        Instant at) {}
