package org.alumninetwork.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.events.organisation.Organisations;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.caller.HeldOffice;
import org.alumninetwork.support.problem.CommonProblems;

/**
 * Who may do what with events. Hosts are the officers of the organisations that hold the event, those of everything
 * above them, and administrators. A draft is seen by its hosts alone, and by those asked to hold it, too; a published
 * event by those for whom it is meant.
 */
@ApplicationScoped
public class EventPolicy {

    private final CallerIdentity identity;
    private final Organisations organisations;
    private final EventRepository events;
    private final Clock clock;

    EventPolicy(CallerIdentity identity, Organisations organisations, EventRepository events, Clock clock) {
        this.identity = identity;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, the same as for an event that does not exist
     */
    public void mayKnow(Event event) {
        if (!knows(event)) {
            throw CommonProblems.NOT_FOUND.because("There is no event " + event.id() + ".");
        }
    }

    /** Whether the caller may act for an organisation that holds the event. */
    public boolean isHost(Event event) {
        return actsIn(event.hosts());
    }

    /** Whether the caller may act for this organisation. */
    public boolean actsFor(UUID organisation) {
        return actsIn(List.of(organisation));
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an event that the caller may not know of, 403
     */
    public void mayHost(Event event) {
        mayKnow(event);
        mustAct(isHost(event));
    }

    /**
     * What ends an event or changes who holds it is for the organisation that made it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an event that the caller may not know of, 403
     */
    public void mayOwn(Event event) {
        mayKnow(event);
        mayHostFor(event.organisationId());
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403
     */
    public void mayHostFor(UUID organisation) {
        mustAct(actsFor(organisation));
    }

    /** Hosts, and officers of organisations that were asked to hold it, too. */
    public void mayPrepare(Event event) {
        mayKnow(event);
        mustAct(isHost(event) || (identity.current() instanceof Caller.Person person && isAsked(person, event)));
    }

    private static void mustAct(boolean allowed) {
        if (!allowed) {
            throw CommonProblems.FORBIDDEN.because("An office in the organisation that holds it or above is needed.");
        }
    }

    /** The way in for those who take part online is for hosts and for those whose registration is confirmed. */
    boolean showsWayIn(Event event) {
        return isHost(event) || (event.onlineUrl() != null && isConfirmedFor(event));
    }

    /** Which events the caller sees in lists. */
    public VisibleEvents visibleEvents() {
        return switch (identity.current()) {
            case Caller.Administrator _, Caller.Service _ -> VisibleEvents.ALL;
            case Caller.Person person ->
                person.memberId()
                        .map(member -> new VisibleEvents(false, member, belongingOf(person), heldBy(person)))
                        .orElse(VisibleEvents.PUBLIC_ONLY);
            case Caller.Integration _, Caller.Anonymous _ -> VisibleEvents.PUBLIC_ONLY;
        };
    }

    /** Whether the caller may know of the event. */
    public boolean knows(Event event) {
        return switch (identity.current()) {
            case Caller.Administrator _, Caller.Service _ -> true;
            case Caller.Person person ->
                isShownTo(person, event) || actsIn(person, event.hosts()) || isAsked(person, event);
            case Caller.Integration _, Caller.Anonymous _ ->
                isOut(event) && event.visibility() == EventVisibility.PUBLIC;
        };
    }

    private static boolean isOut(Event event) {
        return event.state() != EventState.DRAFT;
    }

    private boolean isShownTo(Caller.Person person, Event event) {
        return isOut(event)
                && switch (event.visibility()) {
                    case PUBLIC -> true;
                    case MEMBERS -> person.isMember();
                    case ORGANISATIONS ->
                        !Collections.disjoint(event.visibleTo(), belongingOf(person)) || isNamed(person, event);
                    case INVITED -> isNamed(person, event);
                };
    }

    private boolean isNamed(Caller.Person person, Event event) {
        return person.memberId()
                .filter(member -> events.isNamed(event.id(), member))
                .isPresent();
    }

    private boolean isAsked(Caller.Person person, Event event) {
        return !person.offices().isEmpty() && actsIn(person, events.askedToHold(event.id()));
    }

    /** Who holds an office in an organisation belongs to it, too, and so does whom a partner invites. */
    private List<UUID> belongingOf(Caller.Person person) {
        return Stream.concat(
                        person
                                .memberId()
                                .map(member -> organisations.openTo(member, clock.instant()))
                                .orElse(List.of())
                                .stream(),
                        person.offices().stream().map(HeldOffice::organisationId))
                .toList();
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

    private boolean actsIn(List<UUID> hosts) {
        return switch (identity.current()) {
            case Caller.Administrator _ -> true;
            case Caller.Person person -> actsIn(person, hosts);
            case Caller.Service _, Caller.Integration _, Caller.Anonymous _ -> false;
        };
    }

    private boolean actsIn(Caller.Person person, List<UUID> hosts) {
        return !person.offices().isEmpty() && person.actsIn(organisations.lineageOf(hosts));
    }
}
