package org.alumninetwork.members.member;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.Memberships.act;
import static org.alumninetwork.members.Memberships.joined;
import static org.alumninetwork.members.Memberships.type;
import static org.alumninetwork.members.merge.Merges.merged;
import static org.alumninetwork.members.merge.Merges.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.alumninetwork.members.AtOnce;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who studied somewhere, belongs to an organisation or is a mentor is listed by name, whoever writes of whom. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ListingTest {

    private static final String PATCH = "application/merge-patch+json; charset=UTF-8";

    private final String institution = "Institute " + UUID.randomUUID();
    private final UUID network = Offices.organisation("NETWORK", null);
    private final List<String> lists = List.of(
            "/v1/members?institution=" + institution.replace(" ", "%20"),
            "/v1/members?organisation=" + network,
            "/v1/members?mentoring=true&organisation=" + network);

    private String type;

    @BeforeEach
    void aTypeOfMembership() {
        type = type(network, Map.of());
    }

    @AfterEach
    void whoIsListedIsCalledAsInTheRecord() throws SQLException {
        assertThat(differences()).isEmpty();
    }

    @Test
    void whoIsRenamedChangesPlacesInEachList() {
        String first = listed("A");
        String second = listed("B");
        assertThat(lists).allSatisfy(list -> assertThat(ids(list)).containsExactly(idOf(first), idOf(second)));

        amended(first, Map.of("familyName", "C"));
        assertThat(lists).allSatisfy(list -> {
            assertThat(ids(list)).containsExactly(idOf(second), idOf(first));
            assertThat(ids(list + "&sort=-name")).containsExactly(idOf(first), idOf(second));
            assertThat(ids(list + "&sort=-created")).containsExactly(idOf(second), idOf(first));
        });
    }

    @Test
    void whoIsInAListTwiceIsListedOnce() {
        String path = listed("A");
        declare(path, institution, "2018-06-30");

        assertThat(ids(lists.getFirst())).containsExactly(idOf(path));
    }

    @Test
    void whoHasLeftIsNoMoreListed() {
        String login = "left-" + UUID.randomUUID();
        String path = registered(login, Map.of("familyName", "A"));
        String membership = joined(person(login), type);
        assertThat(ids(lists.get(1))).containsExactly(idOf(path));

        act(administrator(), membership, "expulsion", Map.of("reason", "Because"))
                .statusCode(201);
        assertThat(ids(lists.get(1))).isEmpty();
    }

    @Test
    void aMergeTakesTheNameOfWhoRemainsAndItsReversalGivesItBack() {
        String lost = listed("Z");
        String survivor = registered("survivor-" + UUID.randomUUID(), Map.of("familyName", "A"));
        String other = listed("M");

        String merge = merged(lost, survivor);
        assertThat(lists).allSatisfy(list -> assertThat(ids(list)).containsExactly(idOf(survivor), idOf(other)));

        reversed(merge).statusCode(201);
        assertThat(lists).allSatisfy(list -> assertThat(ids(list)).containsExactly(idOf(other), idOf(lost)));
    }

    @Test
    void whomAFileNamesIsListedByTheNameThatTheRecordGot() {
        String source = createSource();
        String file = """
                externalId,familyName,givenName,basis,institution,endDate
                1,Virtanen,A,STUDIES,%1$s,2012-06-30
                1,Wirtanen,B,STUDIES,%1$s,2014-06-30
                2,Kamau,,STUDIES,%1$s,2012-06-30
                """.formatted(institution);
        imported(source, "text/csv", file);
        assertThat(names()).containsExactly("Kamau", "Virtanen");

        imported(
                source,
                "text/csv",
                file.replace("Kamau", "Zuma") + "2,Zuma,,STUDIES,%1$s,2016-06-30%n".formatted(institution));
        assertThat(names()).containsExactly("Virtanen", "Zuma");
    }

    @Test
    void whoIsRenamedWhileOthersWriteOfThemIsListedByTheNewName() throws Exception {
        String login = "busy-" + UUID.randomUUID();
        String path = registered(login, Map.of("familyName", "A"));
        List<Callable<Integer>> writers = new ArrayList<>();
        IntStream.range(0, 5).forEach(n -> {
            writers.add(() -> administrator()
                    .body(studies(institution + n, "2015-06-30"))
                    .post(path + "/affiliations")
                    .statusCode());
            writers.add(() -> administrator()
                    .contentType(PATCH)
                    .header("If-Match", "*")
                    .body(Map.of("familyName", "N" + n))
                    .patch(path)
                    .statusCode());
        });
        writers.add(() -> person(login)
                .body(Map.of("typeId", type))
                .post("/v1/memberships")
                .statusCode());
        writers.add(() -> offer(person(login), path));

        assertThat(AtOnce.run(writers)).contains(200, 201).noneMatch(status -> status >= 500);
    }

    /** Somebody in each of the lists. */
    private String listed(String familyName) {
        String login = "listed-" + UUID.randomUUID();
        String path = registered(login, Map.of("familyName", familyName));
        declare(path, institution, "2015-06-30");
        joined(person(login), type);
        assertThat(offer(person(login), path)).isEqualTo(200);
        return path;
    }

    private static void declare(String path, String institution, String end) {
        administrator()
                .body(studies(institution, end))
                .post(path + "/affiliations")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> studies(String institution, String end) {
        return Map.of("basis", "STUDIES", "institution", institution, "endDate", end);
    }

    private static int offer(RequestSpecification caller, String path) {
        return caller.contentType(PATCH)
                .header("If-Match", "*")
                .body(Map.of("topics", List.of("energy"), "capacity", 2))
                .patch(path + "/mentoring-offer")
                .statusCode();
    }

    private static void amended(String path, Map<String, Object> patch) {
        administrator()
                .contentType(PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private List<String> names() {
        return of(lists.getFirst(), "familyName");
    }

    private static List<String> ids(String list) {
        return of(list, "id");
    }

    private static List<String> of(String list, String field) {
        return administrator()
                .urlEncodingEnabled(false)
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .path("items." + field);
    }

    private static List<String> differences() throws SQLException {
        List<String> all = new ArrayList<>();
        try (var connection = Database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery("""
                        select concat_ws(' ', listing, l.family_key, l.given_key, 'but', m.family_key, m.given_key) from (
                            select 'affiliation' as listing, member_id, family_key, given_key from affiliation
                            union all
                            select 'membership', member_id, family_key, given_key from membership
                            where state in ('ACTIVE', 'GRACE')
                            union all
                            select 'mentoring_offer', member_id, family_key, given_key from mentoring_offer
                            union all
                            select 'expert', id, family_key, given_key from expert) l
                        join member m on m.id = l.member_id
                        where (l.family_key, l.given_key) is distinct from (m.family_key, m.given_key)""")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
