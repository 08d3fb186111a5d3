package org.alumninetwork.events.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.erasure.Rows;
import org.hibernate.Session;

/** That somebody spoke, of whom nobody can tell any more who it was. */
@ApplicationScoped
public class AnonymousSpeakers {

    private static final String SPEAKS = """
            exists (select from jsonb_array_elements(speakers) s where s->>'memberId' = any(cast(:ids as text[])))""";

    private final Session database;
    private final Rows rows;
    private final ChangeLog changes;

    AnonymousSpeakers(Session database, Rows rows, ChangeLog changes) {
        this.database = database;
        this.rows = rows;
        this.changes = changes;
    }

    public int count(UUID[] ids) {
        return rows.count("session", SPEAKS, ids);
    }

    public void anonymise(UUID[] ids, Instant now) {
        forgetTold(ids);
        List<org.alumninetwork.events.session.Session> anonymous = database.createNativeQuery(
                        """
                        update session set version = version + 1, updated_at = :now, speakers = (select jsonb_agg(case
                            when s->>'memberId' = any(cast(:ids as text[])) then jsonb_build_object('name', 'A former member')
                            else s end) from jsonb_array_elements(speakers) s)
                        where %s returning *""".formatted(SPEAKS), org.alumninetwork.events.session.Session.class)
                .setParameter("now", now)
                .setParameter("ids", ids)
                .getResultList();
        anonymous.forEach(session -> changes.changed("session", session.id(), SessionView.of(session)));
    }

    /** Also of sessions that are gone, or at which somebody else speaks by now: each change that names them. */
    private void forgetTold(UUID[] ids) {
        rows.execute("""
                update change set data = null where data is not null and type = 'org.alumninetwork.session.changed'
                and exists (select from json_array_elements(data->'speakers') s
                    where s->>'memberId' = any(cast(:ids as text[])))""", ids);
    }
}
