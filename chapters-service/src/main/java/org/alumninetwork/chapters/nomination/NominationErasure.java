package org.alumninetwork.chapters.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.erasure.ErasureBlocker;
import org.alumninetwork.support.erasure.ErasurePart;
import org.alumninetwork.support.erasure.Rows;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/**
 * A nomination stays for the places of the others; who it was of or by is forgotten, and what was said of the nominee, who
 * takes no further part in a cycle that is not over.
 */
@ApplicationScoped
class NominationErasure implements ErasurePart {

    private static final String NOMINATION = "nominee_id = any(:ids) or nominated_by = any(:ids)";

    private final Session database;
    private final Rows rows;
    private final ChangeLog changes;

    NominationErasure(Session database, Rows rows, ChangeLog changes) {
        this.database = database;
        this.rows = rows;
        this.changes = changes;
    }

    @Override
    public List<ErasureBlocker> blockers(UUID[] ids, Instant now) {
        return List.of();
    }

    @Override
    public Map<String, Integer> counts(UUID[] ids) {
        return Map.of("nominations", rows.count("award_nomination", NOMINATION, ids));
    }

    @Override
    public void erase(UUID[] ids, Instant now) {
        rows.forgetChanges("select 'nominations/' || id from award_nomination where " + NOMINATION, ids);
        rows.execute("""
                update award_declared_conflict set reason = 'A former member.'
                where nomination_id in (select id from award_nomination where nominee_id = any(:ids))""", ids);
        rows.execute("delete from award_second where member_id = any(:ids)", ids);
        lockCycles(ids);
        database.createNativeQuery("""
                        update award_nomination n set version = version + 1, updated_at = :now,
                            state = case when nominee_id = any(:ids) and exists (select from award_cycle c
                                where c.id = n.cycle_id and c.phase not in ('ANNOUNCED', 'CANCELLED'))
                                then 'DECLINED' else state end,
                            reason = case when nominee_id = any(:ids) then 'A former member.' else reason end,
                            nominee_id = case when nominee_id = any(:ids) then gen_random_uuid() else nominee_id end,
                            nominated_by =
                                case when nominated_by = any(:ids) then gen_random_uuid() else nominated_by end
                        where %s returning *""".formatted(NOMINATION), Nomination.class)
                .setParameter("now", now)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(nomination -> changes.changed("nomination", nomination.id(), nomination.view()));
    }

    /** Who is announced meanwhile is waited for. */
    private void lockCycles(UUID[] ids) {
        Values.query(database, """
                        select id from award_cycle
                        where id in (select cycle_id from award_nomination where nominee_id = any(:ids))
                        order by id for no key update""", UUID.class).setParameter("ids", ids).getResultList();
    }
}
