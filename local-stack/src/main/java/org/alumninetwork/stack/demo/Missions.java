package org.alumninetwork.stack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What missions want to reach with the help of alumni, and what is given to alumni in return. */
final class Missions {

    /** The body of {@code POST /v1/goals}. */
    private record NewGoal(
            UUID organisationId,
            Map<String, String> title,
            Map<String, String> description,
            String startsOn,
            String endsOn,
            List<Target> targets) {}

    private record Target(String kind, int wanted) {}

    /** The body of {@code POST /v1/goals/{id}/contributions}. */
    private record Contribution(String kind, String happenedOn, String description, UUID chapterId, boolean credited) {}

    /** The body of {@code POST /v1/offers}. */
    private record NewOffer(
            UUID organisationId,
            String kind,
            Map<String, String> title,
            List<UUID> membersOf,
            String startsOn,
            String endsOn,
            Integer quantity) {}

    private final Structure structure;
    private final LocalDate today;
    private final Api administrator;
    private final Crew crew;

    Missions(Structure structure, LocalDate today, Api administrator, Crew crew) {
        this.structure = structure;
        this.today = today;
        this.administrator = administrator;
        this.crew = crew;
    }

    void pursue(Map<String, Account> accounts) {
        crew.each("Goals", structure.missions(), this::setGoal);
        String goal = setGoal(structure.mission("nairobi"));
        UUID kenya = structure.chapter("ke").id();
        confirmed(
                goal,
                "officer",
                accounts,
                new Contribution(
                        "INTRODUCTION", day(200), "Introduced the director of the port of Mombasa.", kenya, true));
        confirmed(
                goal,
                "treasurer",
                accounts,
                new Contribution(
                        "DELEGATION", day(120), "Received a delegation of green shipping companies.", kenya, true));
        confirmed(
                goal,
                "member",
                accounts,
                new Contribution(
                        "MENTORING", day(40), "Mentored two engineers on their way into export.", kenya, false));
        tell(
                goal,
                "member2",
                accounts,
                new Contribution("EXPERTISE", day(3), "Explained the county's procurement rules.", null, true));
        makeOffers();
    }

    private String setGoal(Body mission) {
        LocalDate first = today.withDayOfYear(1).minusYears(1);
        return "/v1/goals/"
                + administrator
                        .post(
                                "/v1/goals",
                                "demo-goal-" + mission.code(),
                                new NewGoal(
                                        mission.id(),
                                        Map.of("en", "Trade that lasts", "sv", "Handel som håller"),
                                        Map.of("en", "Alumni open doors to those with whom companies can grow."),
                                        first.toString(),
                                        first.plusYears(3).minusDays(1).toString(),
                                        List.of(
                                                new Target("INTRODUCTION", 12),
                                                new Target("DELEGATION", 3),
                                                new Target("MENTORING", 20),
                                                new Target("EVENT", 6))))
                        .path("id")
                        .asText();
    }

    private void confirmed(String goal, String username, Map<String, Account> accounts, Contribution contribution) {
        String path = tell(goal, username, accounts, contribution);
        administrator.post(path + "/confirmation", "demo-contribution-confirmed-" + username, Map.of());
    }

    private String tell(String goal, String username, Map<String, Account> accounts, Contribution contribution) {
        Api member = accounts.get(username).api();
        return goal + "/contributions/"
                + member.post(goal + "/contributions", "demo-contribution-" + username, contribution)
                        .path("id")
                        .asText();
    }

    private void makeOffers() {
        offer(
                "course",
                structure.university(),
                "COURSE",
                "A free course of continuous learning",
                "En gratis kurs i kontinuerligt lärande",
                List.of(structure.community().id()),
                200);
        offer(
                "travel",
                structure.institute(),
                "TRAVEL",
                "A grant for travelling to a meeting of alumni",
                "Resebidrag till en alumniträff",
                List.of(),
                40);
        offer(
                "mentoring",
                structure.network(),
                "MENTORING",
                "Six talks with a mentor in Sweden",
                "Sex samtal med en mentor i Sverige",
                List.of(),
                100);
        offer(
                "discount",
                structure.association(),
                "DISCOUNT",
                "Lectures at the price of members",
                "Föreläsningar till medlemspris",
                List.of(),
                null);
    }

    private void offer(
            String code,
            Body giver,
            String kind,
            String english,
            String swedish,
            List<UUID> membersOf,
            Integer quantity) {
        LocalDate first = today.withDayOfMonth(1);
        administrator.post(
                "/v1/offers",
                "demo-offer-" + code,
                new NewOffer(
                        giver.id(),
                        kind,
                        Map.of("en", english, "sv", swedish),
                        membersOf,
                        first.toString(),
                        first.plusYears(1).minusDays(1).toString(),
                        quantity));
    }

    private String day(int daysAgo) {
        return today.minusDays(daysAgo).toString();
    }
}
