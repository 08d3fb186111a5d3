package org.alumninetwork.members.member;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.Memberships.act;
import static org.alumninetwork.members.Memberships.joined;
import static org.alumninetwork.members.Memberships.type;
import static org.alumninetwork.members.merge.Merges.merged;
import static org.alumninetwork.members.merge.Merges.reversed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.members.AtOnce;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other tables say of members stands in their records, too, whatever happens to either. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MarksTest {

    private final String login = "marked-" + UUID.randomUUID();
    private final UUID network = Offices.organisation("NETWORK", null);
    private final UUID association = Offices.organisation("ASSOCIATION", null);
    private String member;

    @BeforeEach
    void aMember() {
        member = registered(login, Map.of("givenName", "Amina", "familyName", "Wanjiru", "country", "KE"));
    }

    @Test
    void whoBelongsAndHasStudiedIsMarkedForAsLongAsItIsSo() {
        String membership = joined(person(login), type(network, Map.of()));
        String affiliation = studied(login, "Åbo Akademi", "2011-05-31");
        assertThat(marks(member)).containsExactlyInAnyOrder("o:" + network, "i:åbo akademi", "y:2011");

        person(login)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(Map.of("endDate", "2012-05-31"))
                .patch(affiliation)
                .then()
                .statusCode(200);
        act(person(login), membership, "resignation", Map.of()).statusCode(201);
        assertThat(marks(member)).containsExactlyInAnyOrder("i:åbo akademi", "y:2012");

        person(login).header("If-Match", "*").delete(affiliation).then().statusCode(204);
        assertThat(marks(member)).isEmpty();
    }

    @Test
    void newMembersOfAFileAreMarkedAsTheyAreWrittenAndOthersWhenTheFileChanges() {
        String source = createSource();
        String header = "externalId,familyName,basis,institution,endDate\n";

        imported(
                source,
                "text/csv",
                header + "1,Otieno,STUDIES,Makerere,1999-06-30\n1,Otieno,STUDIES,Uppsala,2004-06-30\n2,Njeri,,,\n");

        assertThat(marks(known(source, 0))).isEmpty();
        assertThat(marks(known(source, 1))).containsExactlyInAnyOrder("i:makerere", "i:uppsala", "y:1999", "y:2004");

        imported(source, "text/csv", header + "1,Otieno,STUDIES,Lund,1999-06-30\n2,Njeri,STUDIES,Lund,\n");

        assertThat(marks(known(source, 0))).containsExactly("i:lund");
        assertThat(marks(known(source, 1))).containsExactlyInAnyOrder("i:lund", "y:1999");
    }

    @Test
    void aMergeTakesThemAlongAndAReversalGivesThemBack() {
        String other = "also-" + UUID.randomUUID();
        String lost = registered(other, Map.of("givenName", "Amina", "familyName", "Wanjiru"));
        joined(person(other), type(network, Map.of()));
        studied(other, "Makerere", "1999-06-30");
        joined(person(login), type(association, Map.of()));

        String merge = merged(lost, member);
        assertThat(marks(member)).containsExactlyInAnyOrder("o:" + network, "o:" + association, "i:makerere", "y:1999");

        reversed(merge).statusCode(201);
        assertThat(marks(member)).containsExactly("o:" + association);
        assertThat(marks(lost)).containsExactlyInAnyOrder("o:" + network, "i:makerere", "y:1999");
    }

    @Test
    void whatHappensAtTheSameMomentIsAllMarked() throws Exception {
        List<UUID> organisations = Stream.generate(() -> Offices.organisation("ASSOCIATION", null))
                .limit(6)
                .toList();
        List<String> types =
                organisations.stream().map(each -> type(each, Map.of())).toList();

        AtOnce.run(types.stream()
                .map(type -> (java.util.concurrent.Callable<String>) () -> joined(person(login), type))
                .toList());

        assertThat(marks(member))
                .containsExactlyInAnyOrderElementsOf(
                        organisations.stream().map(each -> "o:" + each).toList());
    }

    @Test
    void whoIsFoundByAMarkIsStillLookedForWhereItComesFrom() {
        joined(person(login), type(network, Map.of()));
        person(login)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(Map.of("visibility", Map.of("memberships", "NOBODY")))
                .patch("/v1/members/me")
                .then()
                .statusCode(200);
        String other = "other-" + UUID.randomUUID();
        registered(other, Map.of("givenName", "Other", "familyName", "Reader"));

        administrator()
                .get("/v1/members?country=KE&organisation=" + network)
                .then()
                .body("items.id", contains(idOf(member)));
        person(other)
                .get("/v1/members?country=KE&organisation=" + network)
                .then()
                .body("items", empty());
    }

    private static String studied(String login, String institution, String endDate) {
        return person(login)
                .body(Map.of("basis", "STUDIES", "institution", institution, "endDate", endDate))
                .post("/v1/members/" + person(login).get("/v1/members/me").path("id") + "/affiliations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** By name. */
    private static String known(String source, int place) {
        return "/v1/members/" + registry(source).get("/v1/members").path("items[" + place + "].id");
    }

    private static List<String> marks(String path) {
        return read(path, "marks", rows -> {
            Array marks = rows.getArray(1);
            return List.of((String[]) marks.getArray());
        });
    }

    private interface Reading<T> {
        T of(java.sql.ResultSet rows) throws SQLException;
    }

    private static <T> T read(String path, String column, Reading<T> reading) {
        try (var connection = Database.dataSource().getConnection();
                var query = connection.prepareStatement("select " + column + " from member where id = ?")) {
            query.setObject(1, UUID.fromString(idOf(path)));
            try (var rows = query.executeQuery()) {
                rows.next();
                return reading.of(rows);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
