package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeLog;

/** Tells the other services what they need to know of members. An import appends the same by SQL. */
@ApplicationScoped
public class MemberFeed {

    private static final String MEMBER = "member";

    private final ChangeLog changes;

    MemberFeed(ChangeLog changes) {
        this.changes = changes;
    }

    /** A member as the other services keep it. */
    record ReplicatedMember(
            UUID id,
            String login,
            String displayName,
            Visibility nameVisibility,
            String email,
            String country,
            MemberState state) {}

    public void changed(Member member) {
        MemberDetails details = member.details();
        changes.changed(
                MEMBER,
                member.id(),
                new ReplicatedMember(
                        member.id(),
                        member.login(),
                        details.displayName(),
                        details.visibilityOf(VisibleField.NAME),
                        details.email(),
                        details.country(),
                        MemberState.ACTIVE));
    }

    void deleted(UUID id) {
        changes.deleted(MEMBER, id);
    }
}
