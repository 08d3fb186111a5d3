package org.alumninetwork.members.source;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets a source write. One of an organisation in the tree of a network or an association is that network's own. One from
 * outside needs an agreement in force between its organisation and a network or an association, and writes the
 * fields that the agreement names for it (docs/adr/0011).
 */
@ApplicationScoped
public class SourceGate {

    private static final Set<String> KEPT_BY_MEMBERS =
            Set.of("preferredName", "email", "phone", "country", "region", "city", "languages", "employer", "jobTitle");

    private final Agreements agreements;
    private final Clock clock;

    SourceGate(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * What the source may write now.
     *
     * @throws HttpProblem 403 where no agreement in force allows it; {@code agreement} and {@code endedAt} name the last
     *     one that did
     */
    @Transactional
    public SharedFields mayWrite(Source source) {
        return agreements.isOfANetwork(source.organisationId()) ? SharedFields.EVERYTHING : agreedFor(source);
    }

    /** What the source shares with a network now; nothing where no agreement is in force. */
    @Transactional
    public SharedFields shares(Source source) {
        return agreements.isOfANetwork(source.organisationId())
                ? SharedFields.EVERYTHING
                : SharedFields.of(namedNow(agreements.naming(source)));
    }

    /** Names of the fields that the source may read of its own people now: those of its authority that are shared. */
    @Transactional
    public Set<String> mayRead(Source source) {
        SharedFields shared = shares(source);
        return source.authorityKeys().stream().filter(shared::covers).collect(Collectors.toUnmodifiableSet());
    }

    /** Names of the fields that the source may read of those who consented: what they keep themselves, where it is shared. */
    @Transactional
    public Set<String> mayReadByConsent(Source source) {
        SharedFields shared = shares(source);
        return KEPT_BY_MEMBERS.stream().filter(shared::covers).collect(Collectors.toUnmodifiableSet());
    }

    private SharedFields agreedFor(Source source) {
        List<Agreement> known = agreements.naming(source);
        Set<String> fields = namedNow(known);
        if (fields.isEmpty()) {
            throw known.isEmpty() ? none(source) : known.getFirst().isNotInForce(clock.instant());
        }
        if (!fields.contains(SourceField.FAMILY_NAME.key())) {
            throw SourceProblems.AGREEMENT_LACKS_NAME.because("The agreement lets in "
                    + String.join(", ", fields.stream().sorted().toList()) + ".");
        }
        return SharedFields.of(fields);
    }

    private Set<String> namedNow(List<Agreement> known) {
        Instant now = clock.instant();
        return known.stream()
                .filter(agreement -> agreement.isInForceAt(now))
                .flatMap(agreement -> agreement.fields().stream())
                .collect(Collectors.toSet());
    }

    private static HttpProblem none(Source source) {
        return SourceProblems.NO_AGREEMENT_IN_FORCE.because(
                "No agreement between the organisation of the source and a network names " + source.code() + ".");
    }
}
