package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** By what a person is known here, under all records that merges made one, as long as these stand. */
@ApplicationScoped
public class MemberIdentifiers {

    private final Session database;

    MemberIdentifiers(Session database) {
        this.database = database;
    }

    /** The id of the record, and those of the records that became it, however many merges ago. */
    public UUID[] idsOf(UUID member) {
        return Values.query(database, """
                        with recursive ids as (
                            select cast(?1 as uuid) as id
                            union
                            select m.lost_id from merge m join ids on m.survivor_id = ids.id where m.reversed_at is null
                        ) select id from ids""", UUID.class)
                .setParameter(1, member)
                .getResultList()
                .toArray(UUID[]::new);
    }

    /** The login of the record, and those that merges brought. */
    public String[] loginsOf(UUID member) {
        return Values.query(database, """
                        select login from member where id = ?1 and login is not null
                        union all select login from further_login where member_id = ?1""", String.class)
                .setParameter(1, member)
                .getResultList()
                .toArray(String[]::new);
    }
}
