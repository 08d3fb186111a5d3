package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.members.organisation.OrganisationTree;
import org.alumninetwork.members.source.Source;
import org.alumninetwork.members.source.SourceGate;
import org.alumninetwork.members.source.SourceRepository;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.caller.HeldOffice;
import org.alumninetwork.support.problem.CommonProblems;

/** Finds out what the caller sees of members. */
@ApplicationScoped
public class Sights {

    private final CallerIdentity identity;
    private final OrganisationTree organisations;
    private final SourceRepository sources;
    private final SourceGate gate;

    Sights(CallerIdentity identity, OrganisationTree organisations, SourceRepository sources, SourceGate gate) {
        this.identity = identity;
        this.organisations = organisations;
        this.sources = sources;
        this.gate = gate;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for those who have nothing to see here
     */
    public Sight ofCaller() {
        return switch (identity.current()) {
            case Caller.Administrator _ -> new Sight.Everything();
            case Caller.Person person -> new Sight.Personal(person, sourcesInChargeOf(person));
            case Caller.Integration integration -> ofSource(integration.source());
            case Caller.Service _, Caller.Anonymous _ ->
                throw CommonProblems.FORBIDDEN.because("Members are shown to people and to registries.");
        };
    }

    private List<UUID> sourcesInChargeOf(Caller.Person person) {
        List<UUID> held =
                person.offices().stream().map(HeldOffice::organisationId).toList();
        return held.isEmpty() ? List.of() : organisations.sourcesAtOrBelow(held);
    }

    /** What the source is told, in answers, in the feed and by webhooks. */
    public Sight.OwnSource of(Source source) {
        return new Sight.OwnSource(
                source.id(), gate.mayRead(source), source.consentPurpose(), gate.mayReadByConsent(source));
    }

    private Sight ofSource(String code) {
        return sources.findByCode(code)
                .map(this::of)
                .orElseThrow(() -> CommonProblems.FORBIDDEN.because("The client's source " + code + " is not known."));
    }
}
