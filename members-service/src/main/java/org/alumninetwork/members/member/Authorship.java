package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.members.provenance.Origins;

/** Notes before something is written of a member whether the member writes it or somebody in charge. */
@ApplicationScoped
public class Authorship {

    private final MemberPolicy policy;
    private final Origins origins;

    Authorship(MemberPolicy policy, Origins origins) {
        this.policy = policy;
        this.origins = origins;
    }

    /** Staff who write of their own record do so as the member. */
    public void note(Member member) {
        if (policy.isSelf(member)) {
            origins.ofMember();
        } else {
            origins.ofStaff();
        }
    }
}
