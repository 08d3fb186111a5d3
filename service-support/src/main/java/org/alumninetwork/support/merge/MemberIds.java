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

    /** The id that the person has now: the survivor's, where it is that of a merged record. */
    public UUID present(UUID member) {
        return Values.query(database, """
                        with recursive way as (
                            select cast(?1 as uuid) as id, 0 as step
                            union
                            select m.survivor_id, way.step + 1 from member_merge m join way on m.lost_id = way.id
                            where m.reversed_at is null
                        ) select id from way order by step desc limit 1""", UUID.class).setParameter(1, member).getSingleResult();
    }
}
