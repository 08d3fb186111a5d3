package org.alumninetwork.members.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.replica.Replica;

/** Follows the events feed for what it says of erasures; nothing else of events is kept here. */
@ApplicationScoped
class EventsReplica implements Replica {

    private final ErasureAnswers answers;

    EventsReplica(ErasureAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String feed() {
        return "events";
    }

    @Override
    public List<String> types() {
        return List.of(ErasureAnswers.PART);
    }

    @Override
    public void apply(List<Change> changes, int generation) {
        answers.follow(changes);
    }

    @Override
    public void removeOlderThan(int generation) {
        // An answer that was given stands.
    }
}
