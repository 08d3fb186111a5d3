package org.alumninetwork.stack.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The association's award: last year's went through all its phases, and this year's calls for nominations. */
final class AlumnOfTheYear {

    private static final String KEY = "demo-award";

    /** The body of {@code POST /v1/awards}; nobody receives it twice, as no year says otherwise. */
    private record NewAward(UUID organisationId, Map<String, String> name, Rule rule) {}

    private record Rule(
            String nominators,
            String nominees,
            boolean selfNomination,
            int secondsNeeded,
            int jurySize,
            int fewestScores,
            int highestScore,
            String method,
            String tieRule) {}

    /** The body of {@code POST /v1/awards/{id}/cycles}. */
    private record NewCycle(
            int year,
            String nominationFrom,
            String nominationUntil,
            String scoringFrom,
            String scoringUntil,
            String announcementOn) {}

    private record Nomination(UUID nomineeId, String reason) {}

    private record Juror(UUID memberId) {}

    private record Score(UUID nominationId, int score) {}

    private record Advancement(String to, String reason) {}

    private record Announcement(Map<String, String> citation) {}

    private final Body association;
    private final LocalDate today;
    private final Api chair;
    private final Map<String, Account> accounts;

    AlumnOfTheYear(Body association, Map<String, Account> accounts) {
        this.association = association;
        this.today = LocalDate.ofInstant(association.createdAt(), association.timeZone());
        this.chair = accounts.get("association.chair").api();
        this.accounts = accounts;
    }

    void choose() {
        String award = "/v1/awards/" + made(chair, "/v1/awards", "", award());
        announced(cycle(award, today.getYear() - 1));
        String call = cycle(award, today.getYear());
        nominate(call, "officer", "member", "She brought forty students and their mentors together.");
        nominate(call, "member", "officer", "He made a network of a handful of friends.");
    }

    private NewAward award() {
        return new NewAward(
                association.id(),
                Map.of("en", "Alumn of the Year", "sv", "Årets alumn", "fi", "Vuoden alumni"),
                new Rule("ANY_MEMBER", "ANY_MEMBER", false, 0, 2, 2, 10, "MEAN", "SHARED"));
    }

    private String cycle(String award, int year) {
        return "/v1/award-cycles/"
                + made(chair, award + "/cycles", "-" + year, new NewCycle(year, in(0), in(30), in(45), in(60), in(75)));
    }

    /** By decisions, which are faster than the days of the cycle. */
    private void announced(String cycle) {
        UUID nominated = nominate(cycle, "representative", "treasurer", "She opens every door there is.");
        accounts.get("treasurer")
                .api()
                .post(cycle + "/nominations/" + nominated + "/consent", KEY + "-consent", Map.of());
        appoint(cycle, "staff");
        appoint(cycle, "staff.helsinki");
        advance(cycle, "SCORING");
        score(cycle, "staff", nominated, 9);
        score(cycle, "staff.helsinki", nominated, 8);
        advance(cycle, "SCORED");
        chair.post(
                cycle + "/announcement",
                KEY + "-announcement",
                new Announcement(Map.of(
                        "en", "For opening doors between Helsinki and Nairobi.",
                        "sv", "För att öppna dörrar mellan Helsingfors och Nairobi.")));
    }

    private UUID nominate(String cycle, String nominator, String nominee, String reason) {
        return made(
                accounts.get(nominator).api(),
                cycle + "/nominations",
                "-nomination-" + nominee,
                new Nomination(accounts.get(nominee).memberId(), reason));
    }

    private void appoint(String cycle, String juror) {
        made(
                chair,
                cycle + "/jurors",
                "-juror-" + juror,
                new Juror(accounts.get(juror).memberId()));
    }

    private void score(String cycle, String juror, UUID nomination, int score) {
        made(accounts.get(juror).api(), cycle + "/scores", "-score-" + juror, new Score(nomination, score));
    }

    private void advance(String cycle, String phase) {
        chair.post(cycle + "/advancement", KEY + "-" + phase, new Advancement(phase, "Everybody was heard by then."));
    }

    private static UUID made(Api caller, String path, String key, Object body) {
        return UUID.fromString(caller.post(path, KEY + key, body).path("id").asText());
    }

    private String in(int days) {
        return today.plusDays(days).toString();
    }
}
