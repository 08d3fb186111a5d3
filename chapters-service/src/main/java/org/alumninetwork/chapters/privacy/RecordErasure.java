package org.alumninetwork.chapters.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.erasure.ErasureBlocker;
import org.alumninetwork.support.erasure.ErasurePart;
import org.alumninetwork.support.erasure.Rows;

/**
 * Claims stay without a name, for they are counted. Signatures stay as they are: they prove agreements between
 * organisations, and name an id that leads to nobody any more. What was told of records that are gone by now is
 * forgotten here, too.
 */
@ApplicationScoped
class RecordErasure implements ErasurePart {

    private static final String OWN = "member_id = any(:ids)";

    private final Rows rows;

    RecordErasure(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<ErasureBlocker> blockers(UUID[] ids, Instant now) {
        return List.of();
    }

    @Override
    public Map<String, Integer> counts(UUID[] ids) {
        return Map.of(
                "claims", rows.count("offer_claim", OWN, ids),
                "signaturesKept", rows.count("partnership_signature", OWN, ids));
    }

    @Override
    public void erase(UUID[] ids, Instant now) {
        rows.forgetChangesNaming(ids);
        rows.execute("update offer_claim set member_id = gen_random_uuid() where " + OWN, ids);
        rows.execute("delete from further_login where " + OWN, ids);
        rows.execute(
                "delete from merge_row where merge_id in (select id from member_merge where survivor_id = any(:ids))",
                ids);
        rows.forgetAnswers(ids);
    }
}
