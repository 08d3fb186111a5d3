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
 * Claims, confirmations and what belongs to awards stay without a name, for they are counted. Signatures stay as they
 * are: they prove agreements between organisations, and name an id that leads to nobody any more.
 */
@ApplicationScoped
class RecordErasure implements ErasurePart {

    private static final String OWN = "member_id = any(:ids)";
    private static final String NOMINATION = "nominee_id = any(:ids) or nominated_by = any(:ids)";

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
                "confirmations", rows.count("chapter_confirmation", OWN, ids),
                "nominations", rows.count("award_nomination", NOMINATION, ids),
                "awards", rows.count("award_recipient", OWN, ids),
                "signaturesKept", rows.count("partnership_signature", OWN, ids));
    }

    @Override
    public void erase(UUID[] ids, Instant now) {
        rows.forgetMemberInChanges("""
                select 'chapter-confirmations/' || id from chapter_confirmation where member_id = any(:ids)
                union all select 'award-recipients/' || id from award_recipient where member_id = any(:ids)""", ids);
        rows.execute(anonymous("offer_claim"), ids);
        rows.execute("update chapter_confirmation set member_id = null where " + OWN, ids);
        rows.execute(anonymous("award_recipient"), ids);
        rows.execute(anonymous("award_juror"), ids);
        rows.execute("delete from award_second where " + OWN, ids);
        rows.execute("""
                update award_nomination set version = version + 1,
                    reason = case when nominee_id = any(:ids) then 'A former member.' else reason end,
                    nominee_id = case when nominee_id = any(:ids) then gen_random_uuid() else nominee_id end,
                    nominated_by = case when nominated_by = any(:ids) then gen_random_uuid() else nominated_by end
                where\s""" + NOMINATION, ids);
        rows.execute("delete from further_login where " + OWN, ids);
        rows.execute(
                "delete from merge_row where merge_id in (select id from member_merge where survivor_id = any(:ids))",
                ids);
        rows.forgetAnswers(ids);
    }

    private static String anonymous(String table) {
        return "update " + table + " set member_id = gen_random_uuid() where " + OWN;
    }
}
