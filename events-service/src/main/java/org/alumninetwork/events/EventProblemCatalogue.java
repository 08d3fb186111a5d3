package org.alumninetwork.events;

import static org.alumninetwork.events.delegation.DelegationProblems.DELEGATION_TAKEN;
import static org.alumninetwork.events.event.EventProblems.CAPACITY_BELOW_CONFIRMED;
import static org.alumninetwork.events.event.EventProblems.EVENT_HAS_REGISTRATIONS;
import static org.alumninetwork.events.quota.QuotaProblems.QUOTA_BELOW_SEATED;
import static org.alumninetwork.events.registration.RegistrationProblems.ALREADY_REGISTERED;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.alumninetwork.events.certificate.CertificateProblems;
import org.alumninetwork.events.delegation.DelegationProblems;
import org.alumninetwork.events.event.EventProblems;
import org.alumninetwork.events.feedback.FeedbackProblems;
import org.alumninetwork.events.host.HostProblems;
import org.alumninetwork.events.question.QuestionProblems;
import org.alumninetwork.events.quota.QuotaProblems;
import org.alumninetwork.events.registration.RegistrationProblems;
import org.alumninetwork.events.series.SeriesProblems;
import org.alumninetwork.events.session.SessionProblems;
import org.alumninetwork.support.merge.MergeProblems;
import org.alumninetwork.support.problem.ProblemCatalogue;
import org.alumninetwork.support.problem.ProblemType;

/** The problems of this service, and the constraints that decide them. */
@ApplicationScoped
class EventProblemCatalogue implements ProblemCatalogue {

    private static final Map<String, ConstraintProblem> CONSTRAINTS = Map.of(
            "event_capacity_holds_confirmed",
            new ConstraintProblem(CAPACITY_BELOW_CONFIRMED, "More registrations are confirmed than that."),
            "quota_holds_those_seated",
            new ConstraintProblem(QUOTA_BELOW_SEATED, "More places of its categories are confirmed or offered."),
            "registration_once_per_delegation",
            new ConstraintProblem(DELEGATION_TAKEN, "Somebody else comes for the organisation."),
            "registration_once_per_member",
            new ConstraintProblem(ALREADY_REGISTERED, "The member has an active registration to this event."),
            "registration_of_an_event",
            new ConstraintProblem(EVENT_HAS_REGISTRATIONS, "Somebody registered at the same moment."));

    @Override
    public Stream<ProblemType> types() {
        return Stream.of(
                        EventProblems.values(),
                        RegistrationProblems.values(),
                        QuotaProblems.values(),
                        QuestionProblems.values(),
                        SessionProblems.values(),
                        HostProblems.values(),
                        CertificateProblems.values(),
                        SeriesProblems.values(),
                        FeedbackProblems.values(),
                        DelegationProblems.values(),
                        MergeProblems.values())
                .flatMap(Arrays::stream);
    }

    @Override
    public Map<String, ConstraintProblem> constraints() {
        return CONSTRAINTS;
    }
}
