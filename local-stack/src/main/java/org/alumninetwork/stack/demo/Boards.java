package org.alumninetwork.stack.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Fills the offices of every organisation: those who held, hold and will hold them. */
final class Boards {

    /** Past, present and coming holders of the two offices that change hands, and one co-ordinator. */
    private static final int PEOPLE = 7;

    private final Appointments appointments;
    private final Crew crew;
    private final Directory directory;
    private final Elections elections;

    /** Those who are given an office by name, by organisation and office. */
    private final Map<String, UUID> named;

    Boards(
            Appointments appointments,
            Crew crew,
            Directory directory,
            Elections elections,
            Map<String, Account> accounts) {
        this.appointments = appointments;
        this.crew = crew;
        this.directory = directory;
        this.elections = elections;
        this.named = Map.of(
                "ke CHAIR", accounts.get("officer").memberId(),
                "ke TREASURER", accounts.get("treasurer").memberId(),
                "mission-nairobi REPRESENTATIVE", accounts.get("representative").memberId(),
                "alumnforeningen CHAIR", accounts.get("association.chair").memberId(),
                "sweden-alumni-network COORDINATOR", accounts.get("staff").memberId(),
                "helsinki-alumni COORDINATOR", accounts.get("staff.helsinki").memberId());
    }

    /** Those in office today whom the institute invites: the chapters' chairs and the embassies' representatives. */
    record Leaders(List<UUID> chairs, List<UUID> representatives) {}

    Leaders appoint(Structure structure) {
        coordinator(structure.network(), List.of());
        coordinator(structure.community(), List.of());
        board(structure.association());
        return new Leaders(
                present(crew.map("Boards", structure.chapters(), this::board)),
                present(crew.map("Representatives", structure.missions(), this::representative)));
    }

    /** The chair in office, where there is anybody to choose from. */
    private Optional<UUID> board(Body body) {
        List<UUID> candidates = directory.membersIn(body.country(), PEOPLE);
        Optional<UUID> chair = successors(body, Office.CHAIR, candidates, 0);
        successors(body, Office.TREASURER, candidates, 3);
        coordinator(body, candidates);
        return chair;
    }

    private Optional<UUID> successors(Body body, Office office, List<UUID> candidates, int from) {
        appoint(body, office, candidate(candidates, from), elections.past());
        appoint(body, office, candidate(candidates, from + 2), elections.coming());
        return appoint(
                body, office, named(body, office).or(() -> candidate(candidates, from + 1)), elections.present());
    }

    private void coordinator(Body body, List<UUID> candidates) {
        Optional<UUID> holder = named(body, Office.COORDINATOR).or(() -> candidate(candidates, PEOPLE - 1));
        appoint(body, Office.COORDINATOR, holder, elections.sinceLast());
    }

    private Optional<UUID> representative(Body mission) {
        List<UUID> candidates = directory.membersIn(mission.country(), PEOPLE + 1);
        Optional<UUID> holder = named(mission, Office.REPRESENTATIVE).or(() -> candidate(candidates, PEOPLE));
        return appoint(mission, Office.REPRESENTATIVE, holder, elections.sinceLast());
    }

    private Optional<UUID> appoint(Body body, Office office, Optional<UUID> holder, Period period) {
        holder.ifPresent(member -> appointments.appoint(body, office, member, period));
        return holder;
    }

    private Optional<UUID> named(Body body, Office office) {
        return Optional.ofNullable(named.get(body.code() + " " + office));
    }

    /** A small network has people with several offices. */
    private static Optional<UUID> candidate(List<UUID> candidates, int number) {
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(number % candidates.size()));
    }

    private static List<UUID> present(List<Optional<UUID>> holders) {
        return holders.stream().flatMap(Optional::stream).distinct().toList();
    }
}
