package org.alumninetwork.events.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

@ApplicationScoped
class InvitationRepository {

    private final Session database;

    InvitationRepository(Session database) {
        this.database = database;
    }

    /** The list is ordered by member. */
    record AfterMember(UUID member) {
        static AfterMember of(InvitationView invitation) {
            return new AfterMember(invitation.memberId());
        }
    }

    List<InvitationView> of(UUID event, PageRequest page) {
        return database.createNativeQuery("""
                        select member_id, invited_at from event_invitation
                        where event_id = ?1 and (cast(?2 as uuid) is null or member_id > ?2)
                        order by member_id limit ?3""", Tuple.class)
                .setParameter(1, event)
                .setParameter(
                        2,
                        page.after(AfterMember.class).map(AfterMember::member).orElse(null))
                .setParameter(3, page.rowsToRead())
                .getResultStream()
                .map(row -> new InvitationView(row.get("member_id", UUID.class), row.get("invited_at", Instant.class)))
                .toList();
    }

    /** Whoever is invited again stays invited since the first time. */
    InvitationView invite(UUID event, UUID member, Instant now) {
        Instant since = Values.query(database, """
                        insert into event_invitation (event_id, member_id, invited_at) values (?1, ?2, ?3)
                        on conflict (event_id, member_id) do update set invited_at = event_invitation.invited_at
                        returning invited_at""", Instant.class)
                .setParameter(1, event)
                .setParameter(2, member)
                .setParameter(3, now)
                .getSingleResult();
        return new InvitationView(member, since);
    }

    /** Whether there was one. */
    boolean withdraw(UUID event, UUID member) {
        return database.createNativeMutationQuery("delete from event_invitation where event_id = ?1 and member_id = ?2")
                        .setParameter(1, event)
                        .setParameter(2, member)
                        .executeUpdate()
                > 0;
    }
}
