package org.alumninetwork.members.scim.user;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.alumninetwork.members.member.RegistryRecords;
import org.alumninetwork.members.provenance.Origins;
import org.alumninetwork.members.source.Source;
import org.alumninetwork.members.source.SourceGate;
import org.alumninetwork.support.http.RequestIds;
import org.hibernate.Session;

/** Makes the roster of a request. */
@ApplicationScoped
public class Rosters {

    private final RosterRepository rows;
    private final RegistryRecords records;
    private final PersonCheck check;
    private final SourceGate gate;
    private final Origins origins;
    private final Clock clock;
    private final Session database;

    Rosters(
            RosterRepository rows,
            RegistryRecords records,
            PersonCheck check,
            SourceGate gate,
            Origins origins,
            Clock clock,
            Session database) {
        this.rows = rows;
        this.records = records;
        this.check = check;
        this.gate = gate;
        this.origins = origins;
        this.clock = clock;
        this.database = database;
    }

    /**
     * @param writing whether people are changed, and nobody else may change them
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 where no agreement in force lets the source write
     */
    public Roster of(Source source, boolean writing) {
        return new Roster(
                rows,
                records,
                check,
                new Suppressions(database, source.id()),
                source.id(),
                new Authority(source.authorityKeys(), writing ? gate.mayWrite(source) : gate.shares(source)),
                writing,
                () -> origins.ofScim(source.id(), RequestIds.current()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
