package org.alumninetwork.events.checkin;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alumninetwork.events.checkin.CheckInRepository.Answered;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventPolicy;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.events.registration.Attendance;
import org.alumninetwork.events.ticket.TicketCode;
import org.alumninetwork.events.ticket.Tickets;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;

/** Lets people in and out by their tickets; for hosts. Whoever is admitted has attended. */
@ApplicationScoped
class CheckInService {

    private final CheckInRepository checkIns;
    private final EventRepository events;
    private final EventPolicy policy;
    private final Tickets signed;
    private final Attendance attendance;
    private final LiveCount live;
    private final Clock clock;

    CheckInService(
            CheckInRepository checkIns,
            EventRepository events,
            EventPolicy policy,
            Tickets signed,
            Attendance attendance,
            LiveCount live,
            Clock clock) {
        this.checkIns = checkIns;
        this.events = events;
        this.policy = policy;
        this.signed = signed;
        this.attendance = attendance;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Tickets are locked before it is looked which scans are known and what time it is: of the same ticket at two doors
     * one comes first.
     */
    @Transactional
    CheckInAnswers checkIn(UUID eventId, List<Scan> scans) {
        Event event = hosted(eventId);
        Map<Scan, TicketCode> tickets = new LinkedHashMap<>();
        scans.forEach(scan -> signed.read(scan.code()).ifPresent(ticket -> tickets.put(scan, ticket)));
        Map<UUID, Holder> holders = checkIns.locked(
                eventId,
                tickets.values().stream().map(TicketCode::registrationId).toList());
        Instant now = clock.instant();
        List<UUID> nonces = scans.stream().map(Scan::nonce).toList();
        Map<UUID, CheckInView> known = checkIns.byNonce(eventId, nonces);
        Presence presence = Presence.of(checkIns.acceptedOf(holders.keySet()));
        List<Answered> answers = scans.stream()
                .filter(scan -> !known.containsKey(scan.nonce()))
                .sorted(Comparator.comparing(scan -> scan.momentBy(now)))
                .map(scan -> answer(scan, Optional.ofNullable(tickets.get(scan)), event, holders, presence, now))
                .toList();
        checkIns.keep(eventId, answers, now);
        attendance.noteArrivals(
                answers.stream()
                        .filter(answer -> answer.outcome() == CheckInOutcome.ADMITTED)
                        .map(Answered::registrationId)
                        .toList(),
                now);
        Map<UUID, CheckInView> all = checkIns.byNonce(eventId, nonces);
        return new CheckInAnswers(nonces.stream().map(all::get).toList());
    }

    Page<CheckInView> list(UUID eventId, PageRequest page) {
        hosted(eventId);
        return Page.of(checkIns.of(eventId, page), page, CheckInRepository.AfterId::of, Function.identity());
    }

    CheckInCount count(UUID eventId) {
        hosted(eventId);
        return checkIns.countOf(eventId);
    }

    Multi<CheckInCount> follow(UUID eventId) {
        hosted(eventId);
        return live.of(eventId);
    }

    private static Answered answer(
            Scan scan,
            Optional<TicketCode> ticket,
            Event event,
            Map<UUID, Holder> holders,
            Presence presence,
            Instant now) {
        Optional<Holder> holder = ticket.map(code -> holders.get(code.registrationId()));
        Instant moment = scan.momentBy(now);
        CheckInOutcome outcome = holder.map(
                        known -> known.objectionTo(ticket.get().serial(), event, moment)
                                .orElseGet(() -> presence.pass(known.registrationId(), moment, scan.direction())))
                .orElseGet(() -> ticket.isPresent() ? CheckInOutcome.WRONG_EVENT : CheckInOutcome.UNKNOWN);
        return new Answered(
                scan.nonce(), holder.map(Holder::registrationId).orElse(null), scan.direction(), outcome, moment);
    }

    private Event hosted(UUID eventId) {
        Event event = events.required(eventId);
        policy.mayHost(event);
        return event;
    }
}
