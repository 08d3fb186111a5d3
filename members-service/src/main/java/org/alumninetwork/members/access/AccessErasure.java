package org.alumninetwork.members.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumninetwork.members.member.MemberBelongings;
import org.alumninetwork.members.member.MemberIdentifiers;
import org.hibernate.Session;

/** Who looked at somebody goes with the record; that somebody looked stays, without who it was. */
@ApplicationScoped
class AccessErasure implements MemberBelongings {

    private final Session database;
    private final MemberIdentifiers identifiers;

    AccessErasure(Session database, MemberIdentifiers identifiers) {
        this.database = database;
        this.identifiers = identifiers;
    }

    @Override
    public void deleteOf(UUID member) {
        execute("delete from access_entry where member_id = ?1", member);
        execute(
                "update access_entry set viewer_member_id = null where viewer_member_id = any(?1)",
                identifiers.idsOf(member));
        execute(
                "update access_entry set viewer_login = null where viewer_login = any(?1)",
                identifiers.loginsOf(member));
    }

    private void execute(String statement, Object whose) {
        database.createNativeMutationQuery(statement).setParameter(1, whose).executeUpdate();
    }
}
