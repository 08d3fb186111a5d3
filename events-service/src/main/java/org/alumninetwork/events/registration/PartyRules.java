package org.alumninetwork.events.registration;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.question.Question;
import org.alumninetwork.events.quota.Quota;
import org.alumninetwork.support.problem.Violation;

/** What an event asks of those who register: a category where it has quotas, not too many guests, and its questions. */
record PartyRules(Event event, List<Quota> quotas, List<Question> questions) {

    /**
     * What stands against a party, naming each fault.
     *
     * @param byHost hosts need not answer what the event asks
     */
    Optional<HttpProblem> objectionTo(Party party, boolean byHost) {
        return objectionTo(party, byHost, _ -> true);
    }

    /** Who has registered already is not asked again: an answer that has not changed is not looked at. */
    Optional<HttpProblem> objectionToChange(Party before, Party after, boolean byHost) {
        return objectionTo(
                after,
                byHost,
                question -> !Objects.equals(
                        before.answers().get(question), after.answers().get(question)));
    }

    /** Without answers to questions that are gone. */
    Party withAnswersToQuestions(Party party) {
        Map<UUID, String> answers = new HashMap<>(party.answers());
        answers.keySet().retainAll(known());
        return new Party(party.category(), party.guests(), answers);
    }

    private Optional<HttpProblem> objectionTo(Party party, boolean byHost, Predicate<UUID> looksAt) {
        List<Violation> faults = new ArrayList<>();
        checkGuests(party, faults);
        checkCategory(party, faults);
        checkAnswers(party.answers(), byHost, looksAt, faults);
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(RegistrationProblems.PARTY_NOT_FITTING.because("Mend what `violations` names.", faults));
    }

    private void checkGuests(Party party, List<Violation> faults) {
        int most = guestsPossible(party.category());
        if (party.guests().size() > most) {
            faults.add(Violation.ofBody("/guests", "must be at most " + most + " at this event"));
        }
    }

    /** As many as the event takes and as there are seats for, were nobody else there: a larger party would wait for ever. */
    private int guestsPossible(String category) {
        IntStream ofQuotas =
                quotas.stream().filter(quota -> quota.covers(category)).mapToInt(Quota::seats);
        int seats = IntStream.concat(event.seats().capacity().stream().mapToInt(capacity -> capacity), ofQuotas)
                .min()
                .orElse(Integer.MAX_VALUE);
        return Math.min(event.seats().guestsMost(), Math.max(seats, 1) - 1);
    }

    private void checkCategory(Party party, List<Violation> faults) {
        Set<String> categories =
                quotas.stream().map(Quota::categories).flatMap(List::stream).collect(Collectors.toSet());
        boolean known = party.category() != null && categories.contains(party.category());
        if (!known && (party.category() != null || !categories.isEmpty())) {
            faults.add(Violation.ofBody(
                    "/category",
                    categories.isEmpty()
                            ? "must be absent, for the event has no quotas"
                            : "must be one of " + categories.stream().sorted().toList()));
        }
    }

    private void checkAnswers(
            Map<UUID, String> answers, boolean byHost, Predicate<UUID> looksAt, List<Violation> faults) {
        questions.stream().filter(question -> looksAt.test(question.id())).forEach(question -> faultOf(
                        question, answers.get(question.id()), byHost)
                .ifPresent(fault -> faults.add(Violation.ofBody("/answers/" + question.id(), fault))));
        Set<UUID> known = known();
        answers.keySet().stream()
                .filter(id -> looksAt.test(id) && !known.contains(id))
                .forEach(id -> faults.add(Violation.ofBody("/answers/" + id, "is no question of this event")));
    }

    private Set<UUID> known() {
        return questions.stream().map(Question::id).collect(Collectors.toSet());
    }

    private static Optional<String> faultOf(Question question, String answer, boolean byHost) {
        if (answer == null) {
            return question.isRequired() && !byHost ? Optional.of("must be answered") : Optional.empty();
        }
        return question.faultOf(answer);
    }
}
