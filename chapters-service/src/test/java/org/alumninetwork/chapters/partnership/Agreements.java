package org.alumninetwork.chapters.partnership;

import static org.alumninetwork.chapters.Organisations.organisation;
import static org.alumninetwork.chapters.Organisations.singleOffice;
import static org.alumninetwork.chapters.Organisations.term;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.anonymous;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.chapters.member.NameVisibility;
import org.alumninetwork.testing.Tokens;

/** Parties, their chairs, and agreements between them, made through the API. */
@ApplicationScoped
class Agreements {

    private final MembersFeed members;
    private final Clock clock;

    Agreements(MembersFeed members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /**
     * @param term where the chair's term is
     */
    record Party(String path, String login, String term) {
        String id() {
            return idOf(path);
        }
    }

    static String party(String kind) {
        return created("/v1/organisations", organisation(kind, null));
    }

    Party partyWithChair(String kind) {
        String path = party(kind);
        String login = "chair-" + UUID.randomUUID();
        UUID chair = members.tell(login, "Chair", NameVisibility.EVERYONE);
        String term = created(path + "/terms", term(singleOffice(path, "CHAIR"), chair, "2020-01-01", null));
        return new Party(path, login, term);
    }

    /** What a POST of an agreement takes; to be changed by the test. */
    static Map<String, Object> agreement(String startsOn, String endsOn, Party... parties) {
        Map<String, Object> agreement = new HashMap<>(Map.of(
                "kind", "COOPERATION",
                "title", Map.of("en", "Co-operation"),
                "partyIds", List.of(parties).stream().map(Party::id).toList(),
                "scope", Map.of("countries", List.of("FI"), "chapterIds", List.of(), "activities", List.of("Events")),
                "startsOn", startsOn,
                "timeZone", "Europe/Helsinki",
                "noticeDays", 30,
                "sharing",
                        List.of(Map.of(
                                "source",
                                "helsinki-registry",
                                "fields",
                                List.of("givenName"),
                                "purposes",
                                List.of("keeping the directory up to date"),
                                "legalBasis",
                                "CONSENT")),
                "benefits", List.of()));
        agreement.put("endsOn", endsOn);
        return agreement;
    }

    static ValidatableResponse addText(Party by, String partnership) {
        return person(by.login())
                .body(Map.of("language", "en", "link", "https://example.org/agreement", "digest", "ab".repeat(32)))
                .post(partnership + "/texts")
                .then();
    }

    /** A proposal with one text. */
    static String proposed(Map<String, Object> agreement, Party by) {
        String partnership = person(by.login())
                .body(agreement)
                .post("/v1/partnerships")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        addText(by, partnership).statusCode(201);
        person(by.login()).post(partnership + "/proposal").then().statusCode(200);
        return partnership;
    }

    ValidatableResponse sign(Party party, String partnership) {
        return sign(party.login(), party, partnership, 1);
    }

    ValidatableResponse sign(String login, Party party, String partnership, int text) {
        return sign(
                Tokens.personSignedInAt(clock.instant().minusSeconds(60), "1", login), party.id(), partnership, text);
    }

    static ValidatableResponse sign(String token, String organisation, String partnership, int text) {
        return anonymous()
                .auth()
                .oauth2(token)
                .body(Map.of("organisationId", organisation, "textNumber", text))
                .post(partnership + "/signatures")
                .then();
    }

    String signed(Map<String, Object> agreement, Party... parties) {
        String partnership = proposed(agreement, parties[0]);
        for (Party party : parties) {
            sign(party, partnership).statusCode(201);
        }
        return partnership;
    }

    static String stateOf(String partnership) {
        return administrator().get(partnership).then().statusCode(200).extract().path("state");
    }
}
