package org.alumninetwork.chapters.jury;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.erasure.ErasureBlocker;
import org.alumninetwork.support.erasure.ErasurePart;
import org.alumninetwork.support.erasure.Rows;

/** Scores go on counting; whose they were, and why somebody did not score, is forgotten. */
@ApplicationScoped
class JurorErasure implements ErasurePart {

    private static final String JURY = "award_juror where member_id = any(:ids)";

    private final Rows rows;
    private final Jurors jurors;

    JurorErasure(Rows rows, Jurors jurors) {
        this.rows = rows;
        this.jurors = jurors;
    }

    @Override
    public List<ErasureBlocker> blockers(UUID[] ids, Instant now) {
        return List.of();
    }

    @Override
    public Map<String, Integer> counts(UUID[] ids) {
        return Map.of("juries", rows.count("award_juror", "member_id = any(:ids)", ids));
    }

    @Override
    public void erase(UUID[] ids, Instant now) {
        rows.forgetChanges("select 'jurors/' || id from " + JURY, ids);
        rows.execute(
                "update award_declared_conflict set reason = 'A former member.' where juror_id in (select id from "
                        + JURY + ")",
                ids);
        jurors.forget(ids);
    }
}
