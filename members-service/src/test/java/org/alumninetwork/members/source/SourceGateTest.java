package org.alumninetwork.members.source;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Agreements;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Agreements let registries from outside a network synchronise, and name what they may bring. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class SourceGateTest {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final String FILE =
            "externalId,givenName,familyName,email,basis,institution\n1,Amina,Wanjiru,a@example.org,STUDIES,Uni\n";

    private final UUID network = Offices.organisation("NETWORK", null);
    private final UUID university = Offices.organisation("INSTITUTION", null);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    MovableClock clock;

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void aRegistryFromOutsideSynchronisesWhileAnAgreementIsInForce() {
        String source = createSource(university, null);
        sent(source).statusCode(403).body("type", equalTo("/problems/no-agreement-in-force"));
        UUID agreement = agreed(source, now.minus(YEAR), now.plus(YEAR), "givenName", "familyName", "email");

        sent(source).statusCode(202);

        clock.setTo(now.plus(YEAR));
        sent(source)
                .statusCode(403)
                .body("type", equalTo("/problems/no-agreement-in-force"))
                .body("agreement", equalTo(agreement.toString()))
                .body("agreementTitle", equalTo("Data sharing"))
                .body("endedAt", equalTo(now.plus(YEAR).toString()))
                .body("detail", containsString("Data sharing"));
    }

    @Test
    void whatWasSynchronisedStaysWhenTheAgreementEnds() {
        String source = createSource(university, null);
        agreed(source, now.minus(YEAR), now.plus(YEAR), "givenName", "familyName");
        imported(source, "text/csv", FILE);

        clock.setTo(now.plus(YEAR));

        sent(source).statusCode(403);
        String id = registry(source).get("/v1/members").path("items[0].id");
        administrator().get("/v1/members/" + id).then().body("familyName", equalTo("Wanjiru"));
        registry(source).get("/v1/members/" + id).then().body("$", not(hasKey("familyName")));
    }

    @Test
    void whoIsNotToldTheWholeNameReadsItInNoCursorAndSortsByCreation() {
        for (List<String> names : List.of(List.of("givenName", "email"), List.of("familyName"))) {
            String source = createSource(university, null);
            agreed(source, now.minus(YEAR), now.plus(YEAR), "givenName", "familyName");
            imported(source, "text/csv", "externalId,givenName,familyName\n1,Tove,Zulu\n");
            imported(source, "text/csv", "externalId,givenName,familyName\n2,Bodil,Zulu\n");
            imported(source, "text/csv", "externalId,givenName,familyName\n3,Bodil,Aalto\n");
            List<String> eldestFirst =
                    registry(source).get("/v1/members?sort=created").path("items.id");
            assertThat(pages(source, "sort=name")).isEqualTo(eldestFirst.reversed());

            clock.setTo(now.plus(YEAR));
            agreed(source, now, null, names.toArray(String[]::new));

            assertThat(pages(source, "sort=name")).isEqualTo(eldestFirst);
            assertThat(pages(source, "sort=-name")).isEqualTo(eldestFirst.reversed());
            assertThat(pages(source, "sort=created")).isEqualTo(eldestFirst);
            if (names.contains("familyName")) {
                assertThat(pages(source, "q=zulu")).isEqualTo(eldestFirst.subList(0, 2));
            }
            clock.followTime();
        }
    }

    /** One by one; no cursor holds a name, unless the list is in the order of names. */
    private static List<String> pages(String source, String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = registry(source)
                    .get("/v1/members?limit=1&" + query + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            String next = page.path("next");
            boolean named = page.path("items[0].givenName") != null && page.path("items[0].familyName") != null;
            if (next != null && !named) {
                assertThat(new String(Base64.getUrlDecoder().decode(next), UTF_8))
                        .doesNotContainIgnoringCase("zulu")
                        .doesNotContainIgnoringCase("bodil")
                        .doesNotContainIgnoringCase("tove");
            }
            cursor = next == null ? null : "&cursor=" + next;
        }
        return ids;
    }

    @Test
    void whatTheAgreementDoesNotNameIsCountedAndNeverWritten() {
        String source = createSource(university, null);
        agreed(source, now.minus(YEAR), null, "familyName", "affiliations");

        String job = imported(source, "text/csv", FILE);

        registry(source)
                .get(job)
                .then()
                .body("counts.created", equalTo(1))
                .body("withheldColumns.column", equalTo(List.of("email", "givenName")))
                .body("withheldColumns.values", equalTo(List.of(1, 1)));
        String id = registry(source).get("/v1/members").path("items[0].id");
        administrator()
                .get("/v1/members/" + id)
                .then()
                .body("$", not(hasKey("givenName")))
                .body("$", not(hasKey("email")));
        registry(source).get("/v1/members/" + id + "/affiliations").then().body("items[0].institution", equalTo("Uni"));

        agreed(source, now.minus(YEAR), null, "email");
        imported(source, "text/csv", FILE);
        administrator()
                .get("/v1/members/" + id)
                .then()
                .body("email", equalTo("a@example.org"))
                .body("$", not(hasKey("givenName")));
    }

    @Test
    void anAgreementOfOthersOrForAnotherSourceOrYetToBeginAllowsNothing() {
        String source = createSource(university, null);
        UUID other = Offices.organisation("INSTITUTION", null);
        Agreements.between(List.of(network, other), now.minus(YEAR), null, source, List.of("familyName"));
        Agreements.between(List.of(university, other), now.minus(YEAR), null, source, List.of("familyName"));
        agreed("another-registry", now.minus(YEAR), null, "familyName");
        Agreements.between(List.of(network, university), null, null, source, List.of("familyName"));
        sent(source).statusCode(403).body("$", not(hasKey("agreement")));

        agreed(source, now.plus(YEAR), null, "familyName");

        sent(source).statusCode(403).body("beginsAt", equalTo(now.plus(YEAR).toString()));
    }

    @Test
    void anAgreementWithoutANameLetsNothingIn() {
        String source = createSource(university, null);
        agreed(source, now.minus(YEAR), null, "email");

        sent(source).statusCode(403).body("type", equalTo("/problems/agreement-lacks-name"));
    }

    @Test
    void aNetworkNeedsNoAgreementWithItselfWhicheverOfItsOrganisationsKeepsTheRegistry() {
        UUID institute = Offices.organisation("INSTITUTION", null);
        UUID itsNetwork = Offices.organisation("NETWORK", institute);
        UUID chapter = Offices.organisation("CHAPTER", itsNetwork);

        for (UUID organisation : List.of(institute, itsNetwork, chapter, Offices.organisation("ASSOCIATION", null))) {
            sent(createSource(organisation, null)).statusCode(202);
        }
        sent(createSource(UUID.randomUUID(), null)).statusCode(403);
    }

    @Test
    void staffOfTheNetworkAreInChargeOfThePeopleAlsoAfterTheEnd() {
        String staff = "staff-" + UUID.randomUUID();
        Offices.appoint(registered(staff, Map.of("familyName", "Staff")), network);
        String source = createSource(university, null);
        person(staff).get("/v1/sources").then().body("items", empty());

        agreed(source, now.minus(YEAR), now.minus(YEAR.dividedBy(2)), "familyName");

        person(staff).get("/v1/sources").then().body("items.code", hasItem(source));
    }

    @Test
    void whatNoAgreementLetsInIsThePersonsAndAllIsOnceItHasEnded() {
        String source = createSource(university, null);
        String unique = UUID.randomUUID().toString().replace("-", "");
        String login = "login-" + unique;
        agreed(source, now.minus(YEAR), now.plus(YEAR), "familyName", "eduPersonUniqueId");
        imported(
                source,
                "text/csv",
                "externalId,familyName,city,eduPersonUniqueId\n1,Wanjiru,Nairobi," + unique + "@example.org\n");

        given().auth()
                .oauth2(Tokens.personWithClaims(login, Map.of("eduperson_unique_id", unique + "@example.org")))
                .contentType(ContentType.JSON)
                .body(Map.of("familyName", "Said", "city", "Kisumu"))
                .post("/v1/members/me")
                .then()
                .statusCode(201)
                .body("familyName", equalTo("Wanjiru"))
                .body("city", equalTo("Kisumu"));
        amended(login, Map.of("city", "Mombasa")).statusCode(200).body("city", equalTo("Mombasa"));
        amended(login, Map.of("familyName", "Said"))
                .statusCode(409)
                .body("type", equalTo("/problems/field-owned-by-source"));

        clock.setTo(now.plus(YEAR));
        amended(login, Map.of("familyName", "Said")).statusCode(200).body("familyName", equalTo("Said"));
    }

    private static ValidatableResponse amended(String login, Map<String, String> fields) {
        return person(login)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(fields)
                .patch("/v1/members/me")
                .then();
    }

    private UUID agreed(String source, Instant from, Instant until, String... fields) {
        return Agreements.between(List.of(university, network), from, until, source, List.of(fields));
    }

    private static ValidatableResponse sent(String source) {
        return given().auth()
                .oauth2(Tokens.registry(source))
                .contentType("text/csv")
                .body(FILE.getBytes(UTF_8))
                .post("/v1/imports?source=" + source)
                .then();
    }
}
