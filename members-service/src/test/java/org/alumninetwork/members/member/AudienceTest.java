package org.alumninetwork.members.member;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.Memberships.joined;
import static org.alumninetwork.members.Memberships.type;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.Test;

/** What a member is told of who sees what. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class AudienceTest {

    private final String member = "member-" + UUID.randomUUID();

    @Test
    void aMemberIsToldWhoSeesWhat() {
        String path = registered(
                member, Map.of("familyName", "Wanjiru", "visibility", Map.of("city", "EVERYONE", "phone", "NOBODY")));

        person(member)
                .get(path + "/visibility")
                .then()
                .statusCode(200)
                .body("fields.find { it.field == 'city' }.seenBy.role", contains("MEMBER", "SELF", "ADMINISTRATOR"))
                .body("fields.find { it.field == 'country' }.setting", equalTo("MEMBERS"))
                .body("fields.find { it.field == 'country' }.seenBy.role", hasItem("MEMBER"))
                .body("fields.find { it.field == 'phone' }.seenBy.role", contains("SELF", "ADMINISTRATOR"))
                .body("fields.find { it.field == 'email' }.seenBy.role", contains("SELF", "ADMINISTRATOR"));
    }

    @Test
    void whoDoesNotSeeTheNameSeesNothingOfTheMember() {
        String path = registered(
                member, Map.of("familyName", "Wanjiru", "visibility", Map.of("city", "EVERYONE", "name", "NOBODY")));

        person(member)
                .get(path + "/visibility")
                .then()
                .body("fields.find { it.field == 'city' }.setting", equalTo("EVERYONE"))
                .body("fields.find { it.field == 'city' }.seenBy.role", contains("SELF", "ADMINISTRATOR"));
    }

    @Test
    void officesOfTodayAndRegistriesAreNamed() {
        UUID network = Offices.organisation("NETWORK", null);
        UUID chapter = Offices.organisation("CHAPTER", network);
        String source = createSource(chapter, List.of("familyName", "email"));
        imported(source, "text/csv", "externalId,familyName,email\n1,Wanjiru,e@example.org\n");
        String path = "/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id");
        String officer = registered("officer-" + UUID.randomUUID(), Map.of("familyName", "Officer"));
        String former = registered("former-" + UUID.randomUUID(), Map.of("familyName", "Former"));
        Offices.appoint(officer, network);
        Offices.appoint(former, chapter, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

        String email = "fields.find { it.field == 'email' }.seenBy";
        administrator()
                .get(path + "/visibility")
                .then()
                .body(email + ".role", containsInAnyOrder("OFFICER", "REGISTRY", "SELF", "ADMINISTRATOR"))
                .body(email + ".find { it.role == 'OFFICER' }.organisationId", equalTo(network.toString()))
                .body(email + ".find { it.role == 'OFFICER' }.office", equalTo("COORDINATOR"))
                .body(email + ".find { it.role == 'REGISTRY' }.source", equalTo(source));
    }

    @Test
    void whoIsInContactIsCountedWhereContactsSeeWhateverTheSettingIs() {
        String path = registered(
                member,
                Map.of(
                        "familyName", "Wanjiru",
                        "email", "w@example.org",
                        "visibility", Map.of("email", "NOBODY", "phone", "OFFICERS")));
        accept(asked("first-" + UUID.randomUUID(), path));
        asked("second-" + UUID.randomUUID(), path);

        person(member)
                .get(path + "/visibility")
                .then()
                .statusCode(200)
                .body(seenBy("email") + ".role", contains("CONTACT", "SELF", "ADMINISTRATOR"))
                .body(seenBy("phone") + ".role", contains("CONTACT", "SELF", "ADMINISTRATOR"))
                .body(seenBy("name") + ".role", contains("MEMBER", "CONTACT", "SELF", "ADMINISTRATOR"))
                .body(seenBy("email") + "[0].members", equalTo(1))
                .body(seenBy("name") + "[1].members", equalTo(2))
                .body(seenBy("city") + ".role", contains("MEMBER", "SELF", "ADMINISTRATOR"));
    }

    @Test
    void officersWhereAMemberBelongsSeeTheMembershipWhateverTheSettingIs() {
        UUID network = Offices.organisation("NETWORK", null);
        UUID chapter = Offices.organisation("CHAPTER", network);
        String path =
                registered(member, Map.of("familyName", "Wanjiru", "visibility", Map.of("memberships", "NOBODY")));
        Offices.appoint(registered("officer-" + UUID.randomUUID(), Map.of("familyName", "Officer")), network);
        joined(person(member), type(chapter, Map.of()));

        person(member)
                .get(path + "/visibility")
                .then()
                .statusCode(200)
                .body(seenBy("memberships") + ".role", contains("OFFICER", "SELF", "ADMINISTRATOR"))
                .body(seenBy("memberships") + "[0].organisationId", equalTo(network.toString()))
                .body(seenBy("phone") + ".role", contains("SELF", "ADMINISTRATOR"));
    }

    private static String seenBy(String field) {
        return "fields.find { it.field == '" + field + "' }.seenBy";
    }

    private static String asked(String asker, String path) {
        registered(asker, Map.of("familyName", "Asker"));
        return person(asker)
                .body(Map.of("memberId", idOf(path), "message", "Hello"))
                .post("/v1/contact-requests")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void accept(String request) {
        person(member).post(request + "/acceptance").then().statusCode(201);
    }

    @Test
    void othersAreNotTold() {
        String path = registered(member, Map.of("familyName", "Wanjiru"));
        String other = "other-" + UUID.randomUUID();
        registered(other, Map.of("familyName", "Other"));

        person(other).get(path + "/visibility").then().statusCode(403);
        person("stranger").get(path + "/visibility").then().statusCode(404);
    }
}
