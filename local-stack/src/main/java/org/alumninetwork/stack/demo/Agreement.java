package org.alumninetwork.stack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The agreement between the university's community and the independent association, signed by both. */
final class Agreement {

    private static final String KEY = "demo-agreement";

    /** The body of {@code POST /v1/partnerships}. */
    private record NewPartnership(
            String kind,
            Map<String, String> title,
            List<UUID> partyIds,
            Scope scope,
            String startsOn,
            String endsOn,
            String timeZone,
            String reviewOn,
            int noticeDays,
            List<SharingTerms> sharing,
            List<Benefit> benefits) {}

    private record Scope(List<String> countries, List<UUID> chapterIds, List<String> activities) {}

    private record SharingTerms(String source, List<String> fields, List<String> purposes, String legalBasis) {}

    private record Benefit(String kind, UUID givenBy, UUID givenTo, Map<String, String> description) {}

    /** The body of {@code POST /v1/partnerships/{id}/texts}. */
    private record Text(String language, String link, String digest) {}

    /** The body of {@code POST /v1/partnerships/{id}/measures}. */
    private record Measure(UUID ownerId, Map<String, String> title, String dueOn) {}

    /** The body of {@code POST /v1/partnerships/{id}/signatures}. */
    private record Signature(UUID organisationId, int textNumber) {}

    private final Body community;
    private final Body association;
    private final LocalDate today;
    private final Api staff;

    Agreement(Structure structure, LocalDate today, Api staff) {
        this.community = structure.community();
        this.association = structure.association();
        this.today = today;
        this.staff = staff;
    }

    /** @param signingIn the gateway as a login sees it that signs in anew, as signing asks for */
    void conclude(Function<String, Api> signingIn) {
        String path = "/v1/partnerships/"
                + staff.post("/v1/partnerships", KEY, draft()).path("id").asText();
        staff.post(path + "/texts", KEY + "-text", text());
        staff.post(path + "/proposal", KEY + "-proposal", Map.of());
        sign(path, community, signingIn.apply("staff.helsinki"));
        sign(path, association, signingIn.apply("association.chair"));
        measure(path, "calendar", community, 2, "A joint calendar", "En gemensam kalender", "Yhteinen kalenteri");
        measure(
                path,
                "graduates",
                association,
                4,
                "Both present themselves to each year's graduates",
                "Båda presenterar sig för årets utexaminerade",
                "Molemmat esittäytyvät vuoden valmistuneille");
    }

    private NewPartnership draft() {
        LocalDate first = today.withDayOfMonth(1);
        return new NewPartnership(
                "COOPERATION",
                Map.of("en", "Co-operation agreement", "sv", "Samarbetsavtal", "fi", "Yhteistyösopimus"),
                List.of(community.id(), association.id()),
                new Scope(List.of("FI"), List.of(), List.of("joint events", "telling graduates about both")),
                first.toString(),
                first.plusYears(3).minusDays(1).toString(),
                community.timeZone().getId(),
                first.plusYears(2).toString(),
                90,
                List.of(new SharingTerms(
                        Sources.UNIVERSITY,
                        List.of("givenName", "familyName", "email", "affiliations"),
                        List.of("recognising graduates who join the association"),
                        "CONSENT")),
                List.of(new Benefit(
                        "INVITATION",
                        community.id(),
                        association.id(),
                        Map.of("en", "Courses of continuous learning", "sv", "Kurser i kontinuerligt lärande"))));
    }

    private static Text text() {
        return new Text(
                "sv",
                "https://example.org/agreements/helsinki-alumni-and-alumnforeningen.pdf",
                "6b0c4e1d9b7c2f3a58e1d04c7a96b2f5e8d3c1a07f4b6e92d5a8c3f1b0e7d496");
    }

    private void sign(String path, Body party, Api signatory) {
        signatory.post(path + "/signatures", KEY + "-signature-" + party.code(), new Signature(party.id(), 1));
    }

    private void measure(
            String path, String code, Body owner, int months, String english, String swedish, String finnish) {
        Map<String, String> title = Map.of("en", english, "sv", swedish, "fi", finnish);
        staff.post(
                path + "/measures",
                KEY + "-measure-" + code,
                new Measure(owner.id(), title, today.plusMonths(months).toString()));
    }
}
