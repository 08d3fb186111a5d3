package org.alumninetwork.stack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.alumninetwork.stack.demo.NewPartnership.Benefit;
import org.alumninetwork.stack.demo.NewPartnership.Scope;
import org.alumninetwork.stack.demo.NewPartnership.SharingTerms;
import org.alumninetwork.stack.demo.Signing.Signatory;
import org.alumninetwork.stack.demo.Signing.Text;

/** The agreement between the university's community and the independent association, signed by both. */
final class Agreement {

    private static final String KEY = "demo-agreement";

    /** The body of {@code POST /v1/partnerships/{id}/measures}. */
    private record Measure(UUID ownerId, Map<String, String> title, String dueOn) {}

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
        String path = new Signing(KEY, staff, signingIn)
                .conclude(
                        draft(),
                        text(),
                        new Signatory(community, "staff.helsinki"),
                        new Signatory(association, "association.chair"));
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

    private void measure(
            String path, String code, Body owner, int months, String english, String swedish, String finnish) {
        Map<String, String> title = Map.of("en", english, "sv", swedish, "fi", finnish);
        staff.post(
                path + "/measures",
                KEY + "-measure-" + code,
                new Measure(owner.id(), title, today.plusMonths(months).toString()));
    }
}
