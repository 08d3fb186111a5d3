package org.alumninetwork.support.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alumninetwork.support.problem.CommonProblems;

/**
 * The change table for those inside the service, who read it in their own transaction. Their cursors lie beside it: where
 * the database goes on from an earlier moment, they do too, so they hold in every history of a cluster.
 */
@ApplicationScoped
public class ChangeStream {

    private final ChangeTable table;

    ChangeStream(ChangeTable table) {
        this.table = table;
    }

    /**
     * The next changes.
     *
     * @param next cursor after them
     * @param atEnd whether that is all that is committed
     */
    public record Batch(List<NumberedChange> changes, String next, boolean atEnd) {}

    /** The cursor of somebody who has seen all that is committed. */
    @Transactional(TxType.MANDATORY)
    public String end() {
        ChangeTable.Horizon horizon = table.horizon();
        return FeedPosition.beginning(horizon.cluster(), horizon.forgotten())
                .begin(table.snapshot(), 0)
                .end()
                .encode();
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 410 where changes after the cursor are no longer kept
     */
    @Transactional(TxType.MANDATORY)
    public Batch read(String after, int most) {
        FeedPosition position = FeedPosition.decode(after);
        if (position.history() != table.horizon().cluster()) {
            throw CommonProblems.CURSOR_EXPIRED.because("The database was restored from a backup.");
        }
        Batch batch = table.readNumbered(position, ChangeTypes.ALL, most);
        if (table.hasForgottenAfter(position)) {
            throw CommonProblems.CURSOR_EXPIRED.because("Changes after the last one sent are no longer kept.");
        }
        return batch;
    }

    /** Whether {@link #read} goes on after the cursor. */
    @Transactional(TxType.MANDATORY)
    public boolean goesOnAfter(String cursor) {
        FeedPosition position = FeedPosition.decode(cursor);
        return position.history() == table.horizon().cluster() && !table.hasForgottenAfter(position);
    }

    /** Those of the numbers that are still kept. */
    @Transactional(TxType.MANDATORY)
    public Map<Long, Change> numbered(Collection<Long> numbers) {
        return table.numbered(numbers).stream()
                .collect(Collectors.toMap(NumberedChange::number, NumberedChange::change));
    }
}
