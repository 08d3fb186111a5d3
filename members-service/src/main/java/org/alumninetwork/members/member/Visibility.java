package org.alumninetwork.members.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who sees a field (domain.md): each wider than the next. The member and administrators see everything. */
@Schema(
        description = "Who sees a field: EVERYONE with a valid token, MEMBERS with a record of their own, OFFICERS in "
                + "charge where a source that vouches for the member belongs, or NOBODY else.")
public enum Visibility {
    EVERYONE,
    MEMBERS,
    OFFICERS,
    NOBODY;

    public Visibility stricterOf(Visibility other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isHiddenFromMembers() {
        return switch (this) {
            case EVERYONE, MEMBERS -> false;
            case OFFICERS, NOBODY -> true;
        };
    }
}
