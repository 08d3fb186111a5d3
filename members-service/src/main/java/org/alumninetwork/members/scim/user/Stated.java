package org.alumninetwork.members.scim.user;

import java.util.List;
import org.alumninetwork.members.member.MemberDetails;

/**
 * What a client says of a person.
 *
 * @param externalId nothing where it is not said
 * @param extended whether the extension of alumni was said at all; where it was not, what it holds stays
 * @param byPatch whether each value that stands here was asked for
 */
public record Stated(
        String externalId,
        String userName,
        boolean active,
        MemberDetails details,
        List<Evidence> evidence,
        boolean extended,
        boolean byPatch) {}
