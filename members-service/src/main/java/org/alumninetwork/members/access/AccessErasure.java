package org.alumninetwork.members.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumninetwork.members.member.MemberBelongings;
import org.hibernate.Session;

/** Who looked at somebody goes with the record; that somebody looked stays, without who it was. */
@ApplicationScoped
class AccessErasure implements MemberBelongings {

    private final Session database;

    AccessErasure(Session database) {
        this.database = database;
    }

    @Override
    public void deleteOf(UUID member) {
        database.createNativeMutationQuery("delete from access_entry where member_id = ?1")
                .setParameter(1, member)
                .executeUpdate();
        database.createNativeMutationQuery("""
                        update access_entry set viewer_member_id = null where viewer_member_id = ?1
                        or viewer_member_id in (select lost_id from merge where survivor_id = ?1)""").setParameter(1, member).executeUpdate();
        database.createNativeMutationQuery("""
                        update access_entry a set viewer_login = null from member m
                        where m.id = ?1 and a.viewer_login = m.login""").setParameter(1, member).executeUpdate();
    }
}
