package org.alumninetwork.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.events.organisation.Organisations;
import org.alumninetwork.support.problem.Violation;

/** For whom an event is meant: a mistyped organisation would show it to nobody. */
@ApplicationScoped
public class EventAudience {

    private final Organisations organisations;

    EventAudience(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where it names an organisation that does not exist
     */
    public void mustExist(EventDetails event) {
        mustExist(event.visibleTo());
    }

    /** What it named before stays, also once it is archived. */
    public void mustExist(EventDetails before, EventDetails after) {
        mustExist(after.visibleTo().stream()
                .filter(organisation -> !before.visibleTo().contains(organisation))
                .toList());
    }

    private void mustExist(List<UUID> named) {
        List<UUID> unknown = named.isEmpty() ? List.of() : organisations.unknownAmong(named);
        if (!unknown.isEmpty()) {
            String fault = "There are no active organisations " + unknown + ".";
            throw EventProblems.UNKNOWN_ORGANISATION.because(fault, List.of(Violation.ofBody("/visibleTo", fault)));
        }
    }
}
