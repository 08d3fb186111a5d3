package org.alumninetwork.events.registration;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.events.registration.SeriesRegistrations.OccurrenceRegistration;
import org.alumninetwork.support.problem.CommonProblems;

/** Registers somebody to all occurrences of a series, to each as if it were the only one. */
@ApplicationScoped
class SeriesRegistrationService {

    private final RegistrationService single;
    private final RegistrationRepository registrations;
    private final Clock clock;

    SeriesRegistrationService(RegistrationService single, RegistrationRepository registrations, Clock clock) {
        this.single = single;
        this.registrations = registrations;
        this.clock = clock;
    }

    /**
     * Sent again it does no harm: whoever is registered already stays so.
     *
     * @throws HttpProblem the first one, where there is no occurrence at which it went well
     */
    SeriesRegistrations register(UUID series, RegisterMember wanted) {
        List<OccurrenceRegistration> outcomes = new ArrayList<>();
        List<HttpProblem> problems = new ArrayList<>();
        for (UUID event : coming(series)) {
            try {
                outcomes.add(OccurrenceRegistration.of(single.registerWithoutKey(event, wanted)));
            } catch (HttpProblem refused) {
                problems.add(refused);
                outcomes.add(OccurrenceRegistration.refused(event, refused));
            }
        }
        if (problems.size() == outcomes.size()) {
            throw problems.stream()
                    .findFirst()
                    .orElseGet(() -> CommonProblems.NOT_FOUND.because("There is no such series, or nothing to come."));
        }
        return new SeriesRegistrations(outcomes);
    }

    private List<UUID> coming(UUID series) {
        return QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(registrations.comingOf(series, clock.instant())));
    }
}
