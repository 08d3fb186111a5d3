package org.alumninetwork.stack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The network's rules for its chapters, and how far each chapter is: nearly all are certified, a few are in trouble. */
final class Certifications {

    /** The body of {@code POST /v1/certification-rules}. */
    private record NewRule(
            UUID certifierId, String code, int needed, int windowMonths, int graceDays, String validFrom) {}

    /** The body of {@code POST /v1/chapters}. */
    private record Application(UUID organisationId, String statement) {}

    /** The body of {@code POST /v1/chapters/{id}/confirmations}. */
    private record Confirmation(String kind, String document) {}

    /** The body of {@code POST /v1/chapters/{id}/decisions}. */
    private record Decision(String toState, String reasons, String mendBy) {}

    /** What was decided on chapters that are not simply certified. */
    private static final Map<String, List<String>> OTHERS = Map.of(
            "al", List.of(),
            "bo", List.of("PROVISIONAL"),
            "gr", List.of("PROVISIONAL", "CERTIFIED", "AT_RISK"),
            "md", List.of("PROVISIONAL", "CERTIFIED", "AT_RISK"),
            "lb", List.of("PROVISIONAL", "CERTIFIED", "SUSPENDED"));

    private static final List<String> CERTIFIED = List.of("PROVISIONAL", "CERTIFIED");

    private final Api administrator;
    private final Crew crew;

    Certifications(Api administrator, Crew crew) {
        this.administrator = administrator;
        this.crew = crew;
    }

    void certify(Structure structure) {
        layDownRules(structure.network());
        crew.each("Certifications", structure.chapters(), this::certify);
    }

    private void layDownRules(Body network) {
        rule(network, "REQUIRED_OFFICES_FILLED", 1, 60);
        rule(network, "EVENTS_HELD", 4, 90);
        rule(network, "CONTACT_CONFIRMED", 1, 30);
        rule(network, "CODE_OF_CONDUCT_SIGNED", 1, 30);
    }

    private void rule(Body network, String code, int needed, int graceDays) {
        LocalDate today = LocalDate.ofInstant(network.createdAt(), network.timeZone());
        administrator.post(
                "/v1/certification-rules",
                "demo-rule-" + code,
                new NewRule(network.id(), code, needed, 12, graceDays, today.toString()));
    }

    private void certify(Body chapter) {
        String name = "demo-certification-" + chapter.code();
        String path = "/v1/chapters/" + chapter.id();
        administrator.post(
                "/v1/chapters",
                name,
                new Application(chapter.id(), "We are alumni who meet in " + chapter.city() + " and hold events."));
        List<String> states = new ArrayList<>(OTHERS.getOrDefault(chapter.code(), CERTIFIED));
        if (states.equals(CERTIFIED)) {
            confirm(path, name, "CONTACT", null);
            confirm(path, name, "CODE_OF_CONDUCT", "https://example.org/code-of-conduct-" + chapter.code() + ".pdf");
        }
        states.forEach(state -> decide(path, name, state, chapter));
    }

    private void confirm(String path, String name, String kind, String document) {
        administrator.post(path + "/confirmations", name + "-" + kind, new Confirmation(kind, document));
    }

    private void decide(String path, String name, String state, Body chapter) {
        boolean atRisk = state.equals("AT_RISK");
        LocalDate mendBy =
                LocalDate.ofInstant(chapter.createdAt(), chapter.timeZone()).plusMonths(2);
        administrator.postWhateverItsVersion(
                path + "/decisions",
                name + "-" + state,
                new Decision(state, reasons(state), atRisk ? mendBy.toString() : null));
    }

    private static String reasons(String state) {
        return switch (state) {
            case "AT_RISK" -> "Neither its contact nor the code of conduct has been confirmed this year.";
            case "SUSPENDED" -> "Nobody has answered for a year.";
            default -> "As the rules have it.";
        };
    }
}
