package org.alumninetwork.events.registration;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.events.registration.Decision.Answered;
import org.alumninetwork.events.registration.Decision.Refused;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.idempotency.KeyClaims;
import org.alumninetwork.support.idempotency.KeyedRequest;
import org.alumninetwork.support.idempotency.RequestKeys;
import org.jboss.resteasy.reactive.RestResponse;

/** Decides about applications to one event, in one transaction: seats are never exceeded, order is never broken. */
@ApplicationScoped
class RegistrationDesk {

    private final EventRepository events;
    private final RegistrationRepository registrations;
    private final RequestKeys keys;
    private final EventDemands demands;
    private final DelegationSeats delegations;
    private final WaitingList waitingList;
    private final RegistrationChanges changes;
    private final Clock clock;

    RegistrationDesk(
            EventRepository events,
            RegistrationRepository registrations,
            RequestKeys keys,
            EventDemands demands,
            DelegationSeats delegations,
            WaitingList waitingList,
            RegistrationChanges changes,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.keys = keys;
        this.demands = demands;
        this.delegations = delegations;
        this.waitingList = waitingList;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param applications in the order of arrival
     * @return a decision for each, in the same order; they hold, for the transaction has ended
     */
    List<Decision> decide(UUID eventId, List<Application> applications) {
        return QuarkusTransaction.requiringNew().call(() -> decideAbout(events.locked(eventId), applications));
    }

    /** Seats are taken from the count last of all, by what was really inserted: a double click costs no seat. */
    private List<Decision> decideAbout(Event event, List<Application> applications) {
        Instant now = clock.instant();
        KeyClaims claims = keys.claim(applications.stream()
                .flatMap(application -> application.key().stream())
                .toList());
        delegations.release(event, now);
        PartyRules rules = demands.of(event);
        List<Optional<Decision>> early = applications.stream()
                .map(application -> decideEarly(application, rules, now, claims))
                .toList();
        SequencedMap<UUID, Applicant> admissible = new LinkedHashMap<>();
        IntStream.range(0, applications.size())
                .filter(place -> early.get(place).isEmpty())
                .mapToObj(place -> applications.get(place).applicant())
                .forEach(applicant -> admissible.putIfAbsent(applicant.memberId(), applicant));
        Map<UUID, UUID> registered = new HashMap<>(registrations.activeOf(event.id(), admissible.keySet()));
        admissible.keySet().removeAll(registered.keySet());
        SequencedMap<UUID, RegistrationView> admitted = admit(rules, List.copyOf(admissible.values()), now);
        admitted.values().forEach(view -> registered.put(view.memberId(), view.id()));
        List<Decision> decisions = IntStream.range(0, applications.size())
                .mapToObj(place ->
                        early.get(place).orElseGet(() -> decide(applications.get(place), admitted, registered)))
                .toList();
        keys.keep(newAnswers(applications, early, decisions));
        return decisions;
    }

    private static Map<KeyedRequest, RestResponse<?>> newAnswers(
            List<Application> applications, List<Optional<Decision>> early, List<Decision> decisions) {
        Map<KeyedRequest, RestResponse<?>> answers = new HashMap<>();
        IntStream.range(0, applications.size())
                .filter(place -> early.get(place).isEmpty())
                .forEach(place -> applications.get(place).key().ifPresent(key -> {
                    if (decisions.get(place) instanceof Answered answered) {
                        answers.put(key, answered.response());
                    }
                }));
        return answers;
    }

    /** The answer that the request got before, or what stands against it whether or not there are seats. */
    private Optional<Decision> decideEarly(Application application, PartyRules rules, Instant now, KeyClaims claims) {
        try {
            return application
                    .key()
                    .flatMap(claims::firstAnswerTo)
                    .<Decision>map(Answered::new)
                    .or(() -> AdmissionRules.objectionTo(application.applicant(), rules, now)
                            .or(() -> delegations.objectionTo(application.applicant(), rules.event(), now))
                            .map(Refused::new));
        } catch (HttpProblem refused) {
            return Optional.of(new Refused(refused));
        }
    }

    private SequencedMap<UUID, RegistrationView> admit(PartyRules rules, List<Applicant> applicants, Instant now) {
        Event event = rules.event();
        SequencedMap<UUID, RegistrationView> byMember = new LinkedHashMap<>();
        if (!applicants.isEmpty()) {
            Seating seating = waitingList.seatingBehind(event, rules.quotas());
            List<Admission> admissions = IntStream.range(0, applicants.size())
                    .mapToObj(place -> delegations.seat(
                            AdmissionRules.decide(applicants.get(place), place + 1, event, seating),
                            applicants.get(place),
                            event,
                            now))
                    .toList();
            List<Registration> admitted = registrations.admit(event, admissions, now);
            admitted.forEach(one -> byMember.put(one.memberId(), RegistrationView.withGuests(one)));
            changes.tell(admitted);
        }
        return byMember;
    }

    /** Of several applications for one member the first one is answered with the registration. */
    private Decision decide(Application application, Map<UUID, RegistrationView> admitted, Map<UUID, UUID> registered) {
        RegistrationView view = admitted.remove(application.memberId());
        if (view == null) {
            return new Refused(AdmissionRules.alreadyRegistered(registered.get(application.memberId())));
        }
        return new Answered(Created.at("/v1/registrations/" + view.id(), view));
    }
}
