package org.alumninetwork.stack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alumninetwork.stack.demo.NewPartnership.Scope;
import org.alumninetwork.stack.demo.NewPartnership.SharingTerms;
import org.alumninetwork.stack.demo.Signing.Signatory;
import org.alumninetwork.stack.demo.Signing.Text;

/** By it the register of an embassy, which belongs to no network, tells the institute's network whom it supports. */
final class EmbassyAgreement {

    private final Body network;
    private final Body embassy;
    private final LocalDate today;
    private final Api staff;

    EmbassyAgreement(Structure structure, LocalDate today, Api staff) {
        this.network = structure.network();
        this.embassy = structure.mission("nairobi");
        this.today = today;
        this.staff = staff;
    }

    /** @param signingIn the gateway as a login sees it that signs in anew, as signing asks for */
    void conclude(Function<String, Api> signingIn) {
        new Signing("demo-embassy-agreement", staff, signingIn)
                .conclude(draft(), text(), new Signatory(network, "staff"), new Signatory(embassy, "representative"));
    }

    private NewPartnership draft() {
        LocalDate first = today.withDayOfMonth(1);
        return new NewPartnership(
                "COOPERATION",
                Map.of("en", "Agreement on the embassy's register", "sv", "Avtal om ambassadens register"),
                List.of(network.id(), embassy.id()),
                new Scope(List.of("KE"), List.of(), List.of("telling the network who was supported")),
                first.toString(),
                first.plusYears(3).minusDays(1).toString(),
                network.timeZone().getId(),
                first.plusYears(2).toString(),
                0,
                List.of(new SharingTerms(
                        Sources.EMBASSY,
                        List.of("givenName", "familyName", "email", "affiliations"),
                        List.of("inviting those whom the embassy has supported"),
                        "CONSENT")),
                List.of());
    }

    private static Text text() {
        return new Text(
                "en",
                "https://example.org/agreements/embassy-nairobi-and-sweden-alumni-network.pdf",
                "91f2a7c04e6bd8353c1be07f92ad46508b7e3d19c6f05a24e8d17b3096fac2de");
    }
}
