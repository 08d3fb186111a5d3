package org.alumninetwork.members.member;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Who sees what of whom, in the record, in the directory and by searching. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class VisibilityTest {

    private final String word = "zz" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String stranger = "stranger-" + UUID.randomUUID();
    private final String member = "member-" + UUID.randomUUID();

    private String hidingMember(Map<String, String> visibility) {
        return registered(
                "owner-" + UUID.randomUUID(),
                Map.of(
                        "givenName",
                        "Amina",
                        "familyName",
                        word,
                        "email",
                        "amina@example.org",
                        "country",
                        "KE",
                        "city",
                        "Nairobi " + word,
                        "languages",
                        List.of("sw"),
                        "expertise",
                        List.of("solar " + word),
                        "visibility",
                        visibility));
    }

    private void registerAnotherMember() {
        registered(member, Map.of("familyName", "Somebody"));
    }

    @Test
    void whatIsForEveryoneIsForEverybodyWithAToken() {
        String path = hidingMember(Map.of("name", "EVERYONE", "city", "EVERYONE"));

        person(stranger)
                .get(path)
                .then()
                .statusCode(200)
                .body("familyName", equalTo(word))
                .body("city", equalTo("Nairobi " + word))
                .body("$", not(hasKey("country")))
                .body("$", not(hasKey("email")))
                .body("$", not(hasKey("visibility")));
        given().get(path).then().statusCode(401);
    }

    @Test
    void whatIsForMembersIsForThoseWithARecord() {
        String path = hidingMember(Map.of());
        registerAnotherMember();

        person(stranger).get(path).then().statusCode(404);
        person(member)
                .get(path)
                .then()
                .statusCode(200)
                .body("country", equalTo("KE"))
                .body("$", not(hasKey("email")));
    }

    @Test
    void whoHidesTheNameIsNotThereForOthers() {
        String path = hidingMember(Map.of("name", "NOBODY"));
        registerAnotherMember();

        person(member).get(path).then().statusCode(404);
        assertThat(found(person(member), "q=" + word)).isEmpty();
        assertThat(found(person(member), "city=Nairobi " + word)).isEmpty();
        assertThat(found(administrator(), "q=" + word)).hasSize(1);
    }

    @Test
    void nobodyIsFoundByWhatTheyHide() {
        hidingMember(Map.of("city", "NOBODY", "expertise", "OFFICERS", "languages", "NOBODY", "country", "NOBODY"));
        registerAnotherMember();

        assertThat(found(person(member), "q=" + word)).hasSize(1);
        for (String filter : List.of(
                "city=Nairobi " + word, "expertise=solar " + word, "language=sw&q=" + word, "country=KE&q=" + word)) {
            assertThat(found(person(member), filter)).as(filter).isEmpty();
            assertThat(found(administrator(), filter)).as(filter).hasSize(1);
        }
    }

    @Test
    void theOwnerSeesAndFindsEverything() {
        String owner = "owner-" + UUID.randomUUID();
        String path = registered(
                owner,
                Map.of(
                        "familyName",
                        word,
                        "phone",
                        "+358294123456",
                        "city",
                        word,
                        "visibility",
                        Map.of("name", "NOBODY", "phone", "NOBODY", "city", "NOBODY")));

        person(owner)
                .get(path)
                .then()
                .statusCode(200)
                .body("phone", equalTo("+358294123456"))
                .body("visibility.phone", equalTo("NOBODY"))
                .body("visibility.email", equalTo("OFFICERS"))
                .body("registered", equalTo(true));
        assertThat(found(person(owner), "city=" + word)).hasSize(1);
    }

    @Test
    void officersSeeTheMembersOfTheirOrganisationsSources() {
        UUID network = Offices.organisation("NETWORK", null);
        UUID chapter = Offices.organisation("CHAPTER", network);
        String source = createSource(chapter, null);
        String path = importedMember(source);
        String above = officerOf(network);
        String there = officerOf(chapter);
        String elsewhere = officerOf(Offices.organisation("CHAPTER", network));

        person(above).get(path).then().statusCode(200).body("email", equalTo("e@example.org"));
        person(there).get(path).then().statusCode(200).body("email", equalTo("e@example.org"));
        person(elsewhere).get(path).then().statusCode(200).body("$", not(hasKey("email")));
        person(there).get(path).then().body("$", not(hasKey("eduPersonUniqueId")));
        assertThat(person(there).get("/v1/members?q=" + word).<String>path("items[0].email"))
                .isEqualTo("e@example.org");
    }

    @Test
    void aTermThatHasNotBegunOrHasEndedGivesNothing() {
        UUID network = Offices.organisation("NETWORK", null);
        String path = importedMember(createSource(network, null));
        String former = "former-" + UUID.randomUUID();
        String future = "future-" + UUID.randomUUID();
        Offices.appoint(
                registered(former, Map.of("familyName", "Former")),
                network,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 12, 31));
        Offices.appoint(registered(future, Map.of("familyName", "Future")), network, LocalDate.of(2190, 1, 1), null);

        person(former).get(path).then().statusCode(200).body("$", not(hasKey("email")));
        person(future).get(path).then().statusCode(200).body("$", not(hasKey("email")));
    }

    @Test
    void aRegistrySeesItsOwnPeopleAndWhatItIsTheAuthorityFor() {
        String source = createSource(Offices.organisation("NETWORK", null), List.of("familyName", "email"));
        String other = createSource();
        String path = importedMember(source);

        registry(source)
                .get(path)
                .then()
                .statusCode(200)
                .body("externalId", equalTo("1"))
                .body("familyName", equalTo(word))
                .body("email", equalTo("e@example.org"))
                .body("$", not(hasKey("country")));
        registry(other).get(path).then().statusCode(404);
        assertThat(found(registry(other), "q=" + word)).isEmpty();
        assertThat(found(registry(source), "q=" + word)).hasSize(1);
        assertThat(found(registry(source), "q=" + word + "&country=KE")).isEmpty();
    }

    /** A consent, an office or an agreement that ends changes what is seen, and not the version. */
    @Test
    void whoSeesAPartIsNotToldThatACopyIsGoodStill() {
        String path = hidingMember(Map.of("name", "EVERYONE"));
        String tag = administrator().get(path).header("ETag");

        administrator().header("If-None-Match", tag).get(path).then().statusCode(304);
        person("stranger-" + UUID.randomUUID())
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void aRegistryCallsAMemberByTheNamesThatAreItsOwn() {
        String source = createSource(Offices.organisation("NETWORK", null), List.of("givenName", "familyName"));
        imported(source, "text/csv", "externalId,givenName,familyName\n1,Helena," + word + "\n");
        String known = registry(source).get("/v1/members").path("items[0].id");
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body(Map.of("preferredName", "Zyx"))
                .patch("/v1/members/" + known)
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Zyx " + word));

        registry(source).get("/v1/members/" + known).then().body("displayName", equalTo("Helena " + word));
    }

    @Test
    void aRegistryFindsNobodyByNamesThatAreNotItsOwn() {
        String given = "gg" + word;
        String preferred = "pp" + word;
        String ofBoth = createSource(Offices.organisation("NETWORK", null), List.of("givenName", "familyName"));
        imported(ofBoth, "text/csv", "externalId,givenName,familyName\n1," + given + "," + word + "\n");
        String ofFamily = createSource(Offices.organisation("NETWORK", null), List.of("familyName"));
        imported(ofFamily, "text/csv", "externalId,familyName\n1," + word + "\n");
        amend(ofBoth, Map.of("preferredName", preferred));
        amend(ofFamily, Map.of("givenName", given, "preferredName", preferred));

        for (String q : List.of(given, preferred, preferred + " " + word)) {
            assertThat(found(administrator(), "q=" + q)).as(q).hasSize(2);
        }
        assertThat(found(registry(ofBoth), "q=" + given + " " + word)).hasSize(1);
        assertThat(found(registry(ofBoth), "q=" + preferred)).isEmpty();
        assertThat(found(registry(ofFamily), "q=" + word)).hasSize(1);
        for (String q : List.of(given, preferred, given + " " + word, preferred + " " + word)) {
            assertThat(found(registry(ofFamily), "q=" + q)).as(q).isEmpty();
        }
    }

    @Test
    void aRegistryFindsItsPeopleByNamesThatAreWrittenWithoutSpace() {
        String source = createSource(Offices.organisation("NETWORK", null), List.of("givenName", "familyName"));
        imported(source, "text/csv", "externalId,givenName,familyName\n1,小明,王\n2,明,小\n");

        assertThat(found(registry(source), "q=王小明")).hasSize(1);
        assertThat(found(registry(source), "q=小明")).hasSize(2);
    }

    private static void amend(String source, Map<String, Object> patch) {
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id"))
                .then()
                .statusCode(200);
    }

    @Test
    void servicesReadTheFeedAndNotTheRecords() {
        String path = hidingMember(Map.of("name", "EVERYONE"));

        given().auth().oauth2(Tokens.service("events-service")).get(path).then().statusCode(403);
    }

    private String importedMember(String source) {
        imported(
                source,
                "text/csv",
                "externalId,givenName,familyName,email,country,eduPersonUniqueId\n1,Amina," + word
                        + ",e@example.org,KE,x1@helsinki.fi\n");
        return "/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id");
    }

    private static String officerOf(UUID organisation) {
        String subject = "officer-" + UUID.randomUUID();
        Offices.appoint(registered(subject, Map.of("familyName", "Officer")), organisation);
        return subject;
    }

    private static List<String> found(RequestSpecification caller, String query) {
        return caller.get("/v1/members?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
