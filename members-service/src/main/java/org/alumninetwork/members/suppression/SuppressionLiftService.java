package org.alumninetwork.members.suppression;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.members.source.SourceService;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

/** A lift lets every registry tell of somebody again, so administrators alone decide on it. */
@ApplicationScoped
class SuppressionLiftService {

    private final SuppressionLiftRepository lifts;
    private final SourceService sources;
    private final CallerIdentity identity;
    private final Clock clock;

    SuppressionLiftService(
            SuppressionLiftRepository lifts, SourceService sources, CallerIdentity identity, Clock clock) {
        this.lifts = lifts;
        this.sources = sources;
        this.identity = identity;
        this.clock = clock;
    }

    @Transactional
    Page<SuppressionLiftView> page(PageRequest page) {
        mustBeAdministrator();
        return Page.of(lifts.latest(page), page, SuppressionLiftRepository.BeforeId::of, SuppressionLiftView::of);
    }

    @Transactional
    SuppressionLiftView get(UUID id) {
        mustBeAdministrator();
        return SuppressionLiftView.of(lifts.required(id));
    }

    @Transactional
    SuppressionLiftView lift(LiftSuppression asked) {
        mustBeAdministrator();
        asked.mustNameSomebody();
        List<String> lifted = liftedBy(asked);
        if (lifted.isEmpty()) {
            throw SuppressionProblems.NOT_SUPPRESSED.because("Nobody who was erased was called so.");
        }
        SuppressionLift lift =
                SuppressionLift.of(lifted, asked.reason(), identity.current().key(), clock.instant());
        lifts.persistAndFlush(lift);
        return SuppressionLiftView.of(lift);
    }

    /** @param kind under which the identifier was hashed */
    private record Named(String field, String kind, String identifier) {

        static Named of(String field, String identifier) {
            return new Named(field, field, identifier);
        }
    }

    private List<String> liftedBy(LiftSuppression asked) {
        return Stream.concat(
                        namesIn(asked),
                        Stream.of(
                                Named.of("eduPersonUniqueId", asked.eduPersonUniqueId()),
                                Named.of("schacPersonalUniqueCode", asked.schacPersonalUniqueCode()),
                                Named.of("orcid", asked.orcid())))
                .filter(named -> named.identifier() != null && lifts.lift(named.kind(), named.identifier()))
                .map(Named::field)
                .toList();
    }

    /** What one source called the person. */
    private Stream<Named> namesIn(LiftSuppression asked) {
        if (asked.source() == null) {
            return Stream.empty();
        }
        UUID source = sources.known(asked.source()).id();
        String userName = asked.userName() == null ? null : asked.userName().toLowerCase(Locale.ROOT);
        return Stream.of(
                new Named("externalId", "source:" + source, asked.externalId()),
                new Named("userName", "userName:" + source, userName));
    }

    private void mustBeAdministrator() {
        if (!(identity.current() instanceof Caller.Administrator)) {
            throw CommonProblems.FORBIDDEN.because("Only administrators let registries tell of somebody again.");
        }
    }
}
