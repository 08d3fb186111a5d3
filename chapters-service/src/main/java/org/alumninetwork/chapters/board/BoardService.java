package org.alumninetwork.chapters.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.chapters.office.OfficeRepository;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.support.caller.CallerIdentity;

/** Puts a board together from the offices of an organisation and the terms in force on a day. */
@ApplicationScoped
class BoardService {

    private final OfficeRepository offices;
    private final Holdings holdings;
    private final OrganisationPolicy organisationPolicy;
    private final CallerIdentity identity;

    BoardService(
            OfficeRepository offices,
            Holdings holdings,
            OrganisationPolicy organisationPolicy,
            CallerIdentity identity) {
        this.offices = offices;
        this.holdings = holdings;
        this.organisationPolicy = organisationPolicy;
        this.identity = identity;
    }

    BoardView boardOf(UUID organisation, LocalDate day) {
        BoardPolicy policy = new BoardPolicy(identity.current(), organisationPolicy.actsIn(organisation));
        Map<UUID, List<BoardHolder>> holders = holdings.on(day, organisation).stream()
                .collect(Collectors.groupingBy(
                        Holding::officeId, Collectors.mapping(holding -> holding.seenBy(policy), Collectors.toList())));
        List<BoardOffice> board = offices.of(organisation).stream()
                .map(office -> BoardOffice.of(office, holders.getOrDefault(office.id(), List.of())))
                .toList();
        return new BoardView(organisation, day, board);
    }
}
