package org.alumninetwork.members.member;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    /** What became of a record; the other services move what they keep of it. */
    record ReplicatedMerge(
            UUID id,
            UUID survivorId,
            UUID mergeId,
            @JsonInclude(JsonInclude.Include.NON_NULL) String login) {}

    /** @param login of the lost record, where the survivor has another one of its own */
    void merged(UUID lost, UUID survivor, UUID merge, String login) {
        changes.happened(MEMBER, "merged", lost, new ReplicatedMerge(lost, survivor, merge, login));
    }

    void unmerged(UUID lost, UUID survivor, UUID merge) {
        changes.happened(MEMBER, "unmerged", lost, new ReplicatedMerge(lost, survivor, merge, null));
    }

    void deleted(UUID id) {
        changes.deleted(MEMBER, id);
    }
}
