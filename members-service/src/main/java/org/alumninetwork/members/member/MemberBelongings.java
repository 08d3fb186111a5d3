package org.alumninetwork.members.member;

import java.util.UUID;

/** What is kept of a member outside the member's own row; each part goes with the member. */
public interface MemberBelongings {

    /** Takes it all away, in the caller's transaction, and tells the feed where it was told of. */
    void deleteOf(UUID member);
}
