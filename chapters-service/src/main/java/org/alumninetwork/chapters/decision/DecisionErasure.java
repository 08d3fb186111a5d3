package org.alumninetwork.chapters.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.erasure.ErasureBlocker;
import org.alumninetwork.support.erasure.ErasurePart;
import org.alumninetwork.support.erasure.Rows;
import org.hibernate.Session;

/** A decision stands with its reasons; who took it for the certifier is forgotten. */
@ApplicationScoped
class DecisionErasure implements ErasurePart {

    private final Session database;
    private final Rows rows;
    private final DecisionLog log;

    DecisionErasure(Session database, Rows rows, DecisionLog log) {
        this.database = database;
        this.rows = rows;
        this.log = log;
    }

    @Override
    public List<ErasureBlocker> blockers(UUID[] ids, Instant now) {
        return List.of();
    }

    @Override
    public Map<String, Integer> counts(UUID[] ids) {
        return Map.of("decisions", rows.count("certification_decision", "decided_by = any(:ids)", ids));
    }

    @Override
    public void erase(UUID[] ids, Instant now) {
        rows.forgetChanges(
                "select 'certification-decisions/' || id from certification_decision where decided_by = any(:ids)",
                ids);
        database.createNativeQuery("""
                        update certification_decision set decided_by = null
                        where decided_by = any(:ids) returning *""", Decision.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(log::published);
    }
}
