package org.alumninetwork.chapters.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.award.HallOfRecipients;
import org.alumninetwork.chapters.cycle.AwardCycles;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.erasure.ErasureBlocker;
import org.alumninetwork.support.erasure.ErasurePart;
import org.alumninetwork.support.erasure.Rows;

/**
 * That an award was given in a year stays, and the places of the others. Who received it is forgotten, with what was
 * said of all recipients together, for nobody can tell which words were of whom.
 */
@ApplicationScoped
class AnnouncementErasure implements ErasurePart {

    private static final String RECEIVED = "award_recipient where member_id = any(:ids)";

    private final Rows rows;
    private final AwardCycles cycles;
    private final HallOfRecipients hall;
    private final ChangeLog changes;

    AnnouncementErasure(Rows rows, AwardCycles cycles, HallOfRecipients hall, ChangeLog changes) {
        this.rows = rows;
        this.cycles = cycles;
        this.hall = hall;
        this.changes = changes;
    }

    @Override
    public List<ErasureBlocker> blockers(UUID[] ids, Instant now) {
        return List.of();
    }

    @Override
    public Map<String, Integer> counts(UUID[] ids) {
        return Map.of("awards", rows.count("award_recipient", "member_id = any(:ids)", ids));
    }

    @Override
    public void erase(UUID[] ids, Instant now) {
        rows.forgetChanges("""
                select 'award-recipients/' || id from %1$s
                union all select 'award-cycles/' || cycle_id from %1$s""".formatted(RECEIVED), ids);
        cycles.forgetCitations("select cycle_id from " + RECEIVED, ids, now);
        rows.execute("""
                update award_cycle set result = cast(regexp_replace(cast(result as text),
                    array_to_string(cast(:ids as text[]), '|'), cast(gen_random_uuid() as text), 'g') as jsonb)
                where cast(result as text) ~ array_to_string(cast(:ids as text[]), '|')""", ids);
        hall.forget(ids).forEach(recipient -> changes.changed("award-recipient", recipient.id(), recipient));
    }
}
