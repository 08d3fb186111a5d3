package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumninetwork.support.erasure.Rows;

/** What the feed has told of somebody: of the record, of those that became it, and of what hangs on it. */
@ApplicationScoped
public class ToldChanges {

    private final Rows rows;
    private final MemberIdentifiers identifiers;

    ToldChanges(Rows rows, MemberIdentifiers identifiers) {
        this.rows = rows;
        this.identifiers = identifiers;
    }

    /** While all that hangs on the record is still there, for it names the changes. */
    public void forget(UUID member) {
        rows.forgetChanges("""
                select 'members/' || id from unnest(cast(:ids as uuid[])) as id
                union all select 'mentoring-offers/' || id from unnest(cast(:ids as uuid[])) as id
                union all select 'communication-preferences/' || id from unnest(cast(:ids as uuid[])) as id
                union all select 'consents/' || id from consent where member_id = any(:ids)
                union all select 'memberships/' || id from membership where member_id = any(:ids)
                union all select 'contact-requests/' || id from contact_request
                    where from_member_id = any(:ids) or to_member_id = any(:ids)""", identifiers.idsOf(member));
    }
}
