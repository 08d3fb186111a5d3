package org.alumninetwork.support.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** What a member was called before: for services that follow merges in the table {@code member_merge}. */
@ApplicationScoped
public class MemberIds {

    private final Session database;

    MemberIds(Session database) {
        this.database = database;
    }

    /** All ids that the person ever had here, those of merged records included. */
    public UUID[] of(UUID member) {
        return Values.query(database, """
                        with recursive ids as (
                            select cast(?1 as uuid) as id
                            union
                            select m.lost_id from member_merge m join ids on m.survivor_id = ids.id where m.reversed_at is null
                        ) select id from ids""", UUID.class)
                .setParameter(1, member)
                .getResultList()
                .toArray(UUID[]::new);
    }
}
