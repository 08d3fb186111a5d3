package org.alumninetwork.chapters.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.chapters.chapter.CertificationState;
import org.alumninetwork.chapters.standing.Measurement;
import org.alumninetwork.chapters.standing.Proposal;

/** What follows from a standing for a state, by the rules alone: pure, and decided by nobody yet. */
final class Proposals {

    private Proposals() {}

    static Map<UUID, Proposal> from(
            Map<UUID, CertificationState> states, Map<UUID, List<Measurement>> found, LocalDate day) {
        Map<UUID, Proposal> proposals = new HashMap<>();
        found.forEach((chapter, measured) -> next(states.get(chapter), measured, day)
                .ifPresent(state -> proposals.put(chapter, new Proposal(state, day, inWords(measured)))));
        return proposals;
    }

    private static Optional<CertificationState> next(
            CertificationState state, List<Measurement> measured, LocalDate day) {
        boolean inOrder = measured.stream().allMatch(Measurement::met);
        boolean tooLate = !inOrder && firstDeadline(measured).isBefore(day);
        return switch (state) {
            case APPLIED -> inOrder ? Optional.of(CertificationState.PROVISIONAL) : Optional.empty();
            case PROVISIONAL, SUSPENDED -> inOrder ? Optional.of(CertificationState.CERTIFIED) : Optional.empty();
            case CERTIFIED -> Optional.empty();
            case AT_RISK -> inOrder ? Optional.of(CertificationState.CERTIFIED) : afterDeadline(tooLate);
            case DISSOLVED -> Optional.empty();
        };
    }

    private static Optional<CertificationState> afterDeadline(boolean tooLate) {
        return tooLate ? Optional.of(CertificationState.SUSPENDED) : Optional.empty();
    }

    /** Of what is not met. */
    static LocalDate firstDeadline(List<Measurement> measured) {
        return measured.stream()
                .filter(measurement -> !measurement.met())
                .map(Measurement::mendBy)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    static String inWords(List<Measurement> measured) {
        String unmet = measured.stream()
                .filter(measurement -> !measurement.met())
                .map(measurement ->
                        measurement.code() + " (" + measurement.counted() + " of " + measurement.needed() + ")")
                .collect(Collectors.joining(", "));
        return unmet.isEmpty() ? "Every rule is met." : "Not met: " + unmet + ".";
    }
}
