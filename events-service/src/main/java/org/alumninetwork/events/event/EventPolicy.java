package org.alumninetwork.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.events.organisation.Organisations;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.caller.HeldOffice;
import org.alumninetwork.support.problem.CommonProblems;

/**
 * Who may do what with events. Hosts are the officers of the organisation that holds the event, those of everything
 * above it, and administrators. A draft is seen by its hosts alone; a published event by everybody, or by members.
 */
@ApplicationScoped
public class EventPolicy {

    private final CallerIdentity identity;
    private final Organisations organisations;
    private final EventRepository events;

    EventPolicy(CallerIdentity identity, Organisations organisations, EventRepository events) {
        this.identity = identity;
        this.organisations = organisations;
        this.events = events;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, the same as for an event that does not exist
     */
    public void mayKnow(Event event) {
        if (!sees(event)) {
            throw CommonProblems.NOT_FOUND.because("There is no event " + event.id() + ".");
        }
    }

    /** Whether the caller may act for the organisation that holds the event. */
    public boolean isHost(Event event) {
        return actsIn(event.organisationId());
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an event that the caller may not know of, 403
     */
    public void mayHost(Event event) {
        mayKnow(event);
        mayHostFor(event.organisationId());
    }

    void mayHostFor(UUID organisation) {
        if (!actsIn(organisation)) {
            throw CommonProblems.FORBIDDEN.because("An office in the organisation that holds it or above is needed.");
        }
    }

    /** The way in for those who take part online is for hosts and for those whose registration is confirmed. */
    boolean showsWayIn(Event event) {
        return isHost(event) || (event.onlineUrl() != null && isConfirmedFor(event));
    }

    VisibleEvents visibleEvents() {
        return switch (identity.current()) {
            case Caller.Administrator _, Caller.Service _ -> VisibleEvents.ALL;
            case Caller.Person person when person.isMember() -> new VisibleEvents(false, true, heldBy(person));
            case Caller.Person _, Caller.Integration _, Caller.Anonymous _ -> VisibleEvents.PUBLIC_ONLY;
        };
    }

    private boolean sees(Event event) {
        return switch (identity.current()) {
            case Caller.Administrator _, Caller.Service _ -> true;
            case Caller.Person person -> isPublicOr(event, person.isMember()) || actsIn(person, event.organisationId());
            case Caller.Integration _, Caller.Anonymous _ -> isPublicOr(event, false);
        };
    }

    private static boolean isPublicOr(Event event, boolean member) {
        return event.state() != EventState.DRAFT
                && switch (event.visibility()) {
                    case PUBLIC -> true;
                    case MEMBERS -> member;
                };
    }

    private boolean isConfirmedFor(Event event) {
        return identity.current() instanceof Caller.Person person
                && person.memberId()
                        .filter(member -> events.hasConfirmed(event.id(), member))
                        .isPresent();
    }

    private List<UUID> heldBy(Caller.Person person) {
        List<UUID> held =
                person.offices().stream().map(HeldOffice::organisationId).toList();
        return held.isEmpty() ? List.of() : organisations.below(held);
    }

    private boolean actsIn(UUID organisation) {
        return switch (identity.current()) {
            case Caller.Administrator _ -> true;
            case Caller.Person person -> actsIn(person, organisation);
            case Caller.Service _, Caller.Integration _, Caller.Anonymous _ -> false;
        };
    }

    private boolean actsIn(Caller.Person person, UUID organisation) {
        return !person.offices().isEmpty() && person.actsIn(organisations.lineageOf(organisation));
    }
}
