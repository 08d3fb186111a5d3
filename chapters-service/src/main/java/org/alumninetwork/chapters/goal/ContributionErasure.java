package org.alumninetwork.chapters.goal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.erasure.ErasureBlocker;
import org.alumninetwork.support.erasure.ErasurePart;
import org.alumninetwork.support.erasure.Rows;
import org.hibernate.Session;

/** What somebody did for a goal goes on counting, and says no more than that. */
@ApplicationScoped
class ContributionErasure implements ErasurePart {

    private final Session database;
    private final Rows rows;
    private final ChangeLog changes;

    ContributionErasure(Session database, Rows rows, ChangeLog changes) {
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
        return Map.of("contributions", rows.count("contribution", "member_id = any(:ids)", ids));
    }

    @Override
    public void erase(UUID[] ids, Instant now) {
        rows.forgetChanges("select 'contributions/' || id from contribution where member_id = any(:ids)", ids);
        database.createNativeQuery("""
                        update contribution set member_id = gen_random_uuid(), credited = false,
                            description = 'A former member.', updated_at = :now, version = version + 1
                        where member_id = any(:ids) returning *""", Contribution.class)
                .setParameter("now", now)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(contribution -> changes.changed("contribution", contribution.id(), contribution.view()));
    }
}
