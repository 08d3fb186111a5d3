package org.alumninetwork.support.replica;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.change.ChangePage;
import org.alumninetwork.support.replica.ReplicaCursors.Cursor;

/**
 * Takes pages of a feed into a replica. A change that our database refuses for what stands in it is set aside, and the
 * others go on: one bad record must not keep everybody's from us (docs/adr/0021).
 */
@ApplicationScoped
class Intake {

    private static final int CAUSES_READ = 10;

    /** Data exceptions and broken constraints; anything else may pass, or is ours to mend, and nothing goes on before. */
    private static final Set<String> CLASSES_OF_BAD_DATA = Set.of("22", "23");

    private final ReplicaCursors cursors;

    Intake(ReplicaCursors cursors) {
        this.cursors = cursors;
    }

    /** What was refused is tried once more before it is taken apart: somebody else may have written the same meanwhile. */
    void take(Replica replica, Cursor from, ChangePage page) {
        try {
            cursors.take(replica, from, page.items(), page.next());
        } catch (RuntimeException refused) {
            mustBeOfBadData(refused);
            takePart(replica, from, page.items());
            cursors.take(replica, from, List.of(), page.next());
        }
    }

    /** Tries once more what was set aside: a service that was updated meanwhile may understand it. */
    void retry(Replica replica) {
        for (Change change : cursors.setAside(replica.feed())) {
            try {
                cursors.retake(replica, change);
            } catch (RuntimeException refused) {
                mustBeOfBadData(refused);
            }
        }
    }

    private void takeApart(Replica replica, Cursor from, List<Change> changes, RuntimeException refused) {
        if (changes.size() == 1) {
            setAside(replica, from, changes.getFirst(), refused);
        } else {
            int middle = changes.size() / 2;
            takePart(replica, from, changes.subList(0, middle));
            takePart(replica, from, changes.subList(middle, changes.size()));
        }
    }

    private void takePart(Replica replica, Cursor from, List<Change> part) {
        try {
            cursors.takePart(replica, from, part);
        } catch (RuntimeException refused) {
            mustBeOfBadData(refused);
            takeApart(replica, from, part, refused);
        }
    }

    private void setAside(Replica replica, Cursor from, Change change, RuntimeException refused) {
        String reason = refusalIn(refused).map(SQLException::getMessage).orElseThrow();
        cursors.setAside(replica.feed(), from, change, reason);
        Log.errorf(
                "%s of %s in the feed of %s cannot be taken in and was set aside: %s",
                change.type(), change.subject(), replica.feed(), reason);
    }

    private static void mustBeOfBadData(RuntimeException refused) {
        if (refusalIn(refused).isEmpty()) {
            throw refused;
        }
    }

    private static Optional<SQLException> refusalIn(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES_READ)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(Intake::isAboutData)
                .findFirst();
    }

    private static boolean isAboutData(SQLException refusal) {
        return refusal.getSQLState() != null
                && CLASSES_OF_BAD_DATA.contains(refusal.getSQLState().substring(0, 2));
    }
}
