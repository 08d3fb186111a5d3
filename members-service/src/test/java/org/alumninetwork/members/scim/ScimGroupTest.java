package org.alumninetwork.members.scim;

import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.scim.Scim.at;
import static org.alumninetwork.members.scim.Scim.client;
import static org.alumninetwork.members.scim.Scim.created;
import static org.alumninetwork.members.scim.Scim.person;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ScimGroupTest {

    private UUID network;
    private UUID university;
    private UUID chapter;
    private String source;

    @BeforeEach
    void aNetworkWithAUniversity() throws SQLException {
        network = Offices.organisation("NETWORK", null);
        university = Offices.organisation("INSTITUTION", network);
        chapter = Offices.organisation("CHAPTER", university);
        source = createSource(university, null);
        sql("update organisation set name = '{\"en\": \"Helsinki Law Alumni\"}' where id = '" + chapter + "'");
    }

    @Test
    void theOrganisationsAroundTheSourceAreGroups() {
        Offices.organisation("CHAPTER", null);

        client(source)
                .get(at("/Groups"))
                .then()
                .statusCode(200)
                .body("totalResults", equalTo(3))
                .body("Resources.id", containsInAnyOrder(network.toString(), university.toString(), chapter.toString()))
                .body("Resources[0].members", nullValue());
        client(source)
                .queryParam("filter", "displayName sw \"helsinki\"")
                .get(at("/Groups"))
                .then()
                .body("Resources.id", equalTo(List.of(chapter.toString())));
    }

    @Test
    void membersAreThoseOfTheSourceWhoShowTheirMembershipToEveryone() throws SQLException {
        String shown = created(source, person("G-1", "Shown"));
        String hidden = created(source, person("G-2", "Hidden"));
        String ofOthers = created(createSource(), person("G-3", "Other"));
        for (String member : List.of(shown, hidden, ofOthers)) {
            join(member);
        }
        sql("update member set visibility = '{\"memberships\": \"EVERYONE\"}' where id in ('" + shown + "', '"
                + ofOthers + "')");

        client(source)
                .get(at("/Groups/" + chapter + "?attributes=members,displayName"))
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Helsinki Law Alumni"))
                .body("members.value", equalTo(List.of(shown)));
        client(source)
                .queryParam("filter", "members[value eq \"" + shown + "\"]")
                .get(at("/Groups"))
                .then()
                .body("Resources.id", equalTo(List.of(chapter.toString())));
        client(source)
                .queryParam("filter", "members.value eq \"" + hidden + "\"")
                .get(at("/Groups"))
                .then()
                .body("totalResults", equalTo(0));
    }

    @Test
    void nobodyIsMadeAMemberByPushingGroups() {
        String id = created(source, person("G-4", "Person"));

        client(source)
                .body("{\"schemas\":[\"" + Scim.PATCH + "\"],\"Operations\":[{\"op\":\"add\",\"path\":\"members\","
                        + "\"value\":[{\"value\":\"" + id + "\"}]}]}")
                .patch(at("/Groups/" + chapter))
                .then()
                .statusCode(400)
                .body("scimType", equalTo("mutability"));
        client(source).body("{}").put(at("/Groups/" + chapter)).then().statusCode(405);
        client(source).delete(at("/Groups/" + chapter)).then().statusCode(405);
    }

    @Test
    void aSearchEverywhereFindsPeopleAndOrganisations() {
        created(source, person("G-5", "Person"));

        client(source)
                .body("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"]}")
                .post(at("/.search"))
                .then()
                .statusCode(200)
                .body("totalResults", equalTo(4))
                .body("Resources.meta.resourceType", equalTo(List.of("User", "Group", "Group", "Group")));
        client(source)
                .body(
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"startIndex\":2,\"count\":2}")
                .post(at("/.search"))
                .then()
                .body("totalResults", equalTo(4))
                .body("Resources.meta.resourceType", equalTo(List.of("Group", "Group")));
    }

    private void join(String member) throws SQLException {
        sql("with type as (insert into membership_type (organisation_id, name, period, needs_approval, renewal_days,"
                + " grace_days, open, created_at, updated_at, version) values ('" + chapter
                + "', '{\"en\": \"Member\"}', 'ROLLING', false, 0, 0, true, now(), now(), 0) returning id)"
                + " insert into membership (member_id, organisation_id, type_id, state, basis, start_date, created_at,"
                + " updated_at) select '" + member + "', '" + chapter
                + "', id, 'ACTIVE', 'APPLICATION', current_date, now(), now() from type");
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = Database.dataSource().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
