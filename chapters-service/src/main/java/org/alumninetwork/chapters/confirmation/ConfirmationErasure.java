package org.alumninetwork.chapters.confirmation;

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

/** What somebody confirmed for a chapter goes on counting, and names nobody. */
@ApplicationScoped
class ConfirmationErasure implements ErasurePart {

    private final Session database;
    private final Rows rows;
    private final ChangeLog changes;

    ConfirmationErasure(Session database, Rows rows, ChangeLog changes) {
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
        return Map.of("confirmations", rows.count("chapter_confirmation", "member_id = any(:ids)", ids));
    }

    @Override
    public void erase(UUID[] ids, Instant now) {
        rows.forgetChanges(
                "select 'chapter-confirmations/' || id from chapter_confirmation where member_id = any(:ids)", ids);
        database.createNativeQuery("""
                        update chapter_confirmation set member_id = null
                        where member_id = any(:ids) returning *""", Confirmation.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(confirmation ->
                        changes.changed("chapter-confirmation", confirmation.id(), ConfirmationView.of(confirmation)));
    }
}
