package org.alumninetwork.members.member;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.Memberships.joined;
import static org.alumninetwork.members.Memberships.type;
import static org.alumninetwork.members.merge.Merges.merged;
import static org.alumninetwork.members.merge.Merges.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
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

/** Counts of the whole directory are kept as members are written, and say the same as counting. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class KeptFacetsTest {

    private static final String PATCH = "application/merge-patch+json; charset=UTF-8";

    @Inject
    KeptFacets facets;

    private final String login = "counted-" + UUID.randomUUID();
    private final String topic = "topic " + UUID.randomUUID();
    private final String institution = "Institute " + UUID.randomUUID();
    private String path;

    @BeforeEach
    void aMember() {
        path = registered(login, Map.of("familyName", "Wanjiru", "country", "KE", "expertise", List.of(topic)));
    }

    @AfterEach
    void whatIsKeptIsWhatIsThere() throws SQLException {
        assertThat(differences()).isEmpty();
        facets.addUp();
        assertThat(differences()).isEmpty();
    }

    @Test
    void whoStudiedTwiceAtOnePlaceCountsOnceThere() throws SQLException {
        String first = declared(institution, "2015-06-30");
        declared(institution, "2017-06-30");

        assertThat(kept("institution", institution)).isEqualTo("0 1 1");
        delete(first);
        assertThat(kept("institution", institution)).isEqualTo("0 1 1");
    }

    @Test
    void whatIsHiddenCountsForNobodyElse() throws SQLException {
        declared(institution, "2015-06-30");
        assertThat(kept("expertise", topic)).isEqualTo("0 1 1");

        amend(Map.of("visibility", Map.of("expertise", "NOBODY", "affiliations", "OFFICERS")));
        assertThat(kept("expertise", topic)).isEqualTo("0 0 1");
        assertThat(kept("institution", institution)).isEqualTo("0 0 1");

        amend(Map.of("visibility", Map.of("name", "EVERYONE", "expertise", "EVERYONE", "affiliations", "MEMBERS")));
        assertThat(kept("expertise", topic)).isEqualTo("1 1 1");
        assertThat(kept("institution", institution)).isEqualTo("0 1 1");

        amend(Map.of("visibility", Map.of("name", "OFFICERS")));
        assertThat(kept("expertise", topic)).isEqualTo("0 0 1");
    }

    @Test
    void eachCallerIsToldTheCountOfWhatTheySee() {
        String other = "other-" + UUID.randomUUID();
        registered(other, Map.of("familyName", "Other"));
        String country = "AQ";
        String hermit = "hermit-" + UUID.randomUUID();
        registered(
                hermit, Map.of("familyName", "Hermit", "country", country, "visibility", Map.of("country", "NOBODY")));
        facets.addUp();

        long forOther = count(person(other), country);
        assertThat(count(person(hermit), country)).isEqualTo(forOther + 1);
        assertThat(count(administrator(), country)).isGreaterThan(forOther);
        assertThat(count(person("nobody-" + UUID.randomUUID()), country)).isZero();
    }

    @Test
    void membershipsCountWhileTheyLast() throws SQLException {
        UUID network = Offices.organisation("NETWORK", null);
        String membership = joined(person(login), type(network, Map.of()));
        assertThat(kept("organisation", network.toString())).isEqualTo("0 1 1");

        person(login).body(Map.of()).post(membership + "/resignation").then().statusCode(201);
        amend(Map.of("visibility", Map.of("memberships", "NOBODY")));

        assertThat(kept("organisation", network.toString())).endsWith(" 0 " + (stillActive(membership) ? 1 : 0));
    }

    @Test
    void aFileThatAddsToWhatIsThereCountsEachPersonOnce() throws SQLException {
        String source = createSource();
        String first = """
                externalId,familyName,basis,institution,endDate
                1,Wanjiru,STUDIES,%1$s,2012-06-30
                1,Wanjiru,STUDIES,%1$s,2014-06-30
                2,Virtanen,STUDIES,%1$s,2012-06-30
                """.formatted(institution);

        imported(source, "text/csv", first);
        assertThat(kept("institution", institution)).isEqualTo("0 2 2");
        imported(source, "text/csv", (first + """
                1,Wanjiru,STUDIES,%1$s,2016-06-30
                2,Virtanen,STUDIES,%1$s II,2016-06-30
                3,Kamau,STUDIES,%1$s,2016-06-30
                """).formatted(institution));

        assertThat(kept("institution", institution)).isEqualTo("0 3 3");
        assertThat(kept("institution", institution + " II")).isEqualTo("0 1 1");
    }

    @Test
    void anImportAMergeItsReversalAndADeletionKeepThemRight() throws SQLException {
        String source = createSource();
        StringBuilder file = new StringBuilder("externalId,familyName,country,basis,institution,endDate\n");
        IntStream.range(0, 300).forEach(n -> file.append(n)
                .append(",W")
                .append(n)
                .append(n % 3 == 0 ? ",KE," : ",FI,")
                .append("STUDIES,")
                .append(institution)
                .append(",20")
                .append(10 + n % 10)
                .append("-06-30\n"));
        imported(source, "text/csv", file.toString());
        assertThat(kept("institution", institution)).isEqualTo("0 300 300");
        imported(source, "text/csv", file.toString().replace(",FI,", ",SE,").replace(institution, institution + " II"));
        assertThat(kept("institution", institution)).isEqualTo("0 0 0");

        String other = registered("other-" + UUID.randomUUID(), Map.of("familyName", "Other", "country", "KE"));
        declared(institution, "2015-06-30");
        String merge = merged(path, other);
        assertThat(differences()).isEmpty();
        reversed(merge).statusCode(201);
        assertThat(differences()).isEmpty();
        administrator()
                .header("If-Match", administrator().get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        assertThat(kept("expertise", topic)).isEqualTo("0 0 0");
    }

    @Test
    void writersAtOnceLoseNothing() throws Exception {
        UUID network = Offices.organisation("NETWORK", null);
        String type = type(network, Map.of());
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            writers.add(() -> person(login)
                    .body(Map.of("basis", "STUDIES", "institution", institution, "endDate", "2015-06-30"))
                    .post(path + "/affiliations")
                    .statusCode());
            String setting = n % 2 == 0 ? "NOBODY" : "EVERYONE";
            writers.add(() -> amendment(Map.of(
                            "visibility", Map.of("name", "EVERYONE", "affiliations", setting, "memberships", setting)))
                    .patch(path)
                    .statusCode());
        }
        writers.add(() -> person(login)
                .body(Map.of("typeId", type))
                .post("/v1/memberships")
                .statusCode());
        writers.add(() -> {
            facets.addUp();
            return 0;
        });

        assertThat(AtOnce.run(writers)).noneMatch(status -> status >= 500);
    }

    private String declared(String place, String end) {
        return person(login)
                .body(Map.of("basis", "STUDIES", "institution", place, "endDate", end))
                .post(path + "/affiliations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void delete(String affiliation) {
        person(login)
                .header("If-Match", person(login).get(affiliation).header("ETag"))
                .delete(affiliation)
                .then()
                .statusCode(204);
    }

    private void amend(Map<String, Object> patch) {
        amendment(patch).patch(path).then().statusCode(200);
    }

    private RequestSpecification amendment(Map<String, Object> patch) {
        return person(login)
                .contentType(PATCH)
                .header("If-Match", person(login).get(path).header("ETag"))
                .body(patch);
    }

    private boolean stillActive(String membership) {
        return List.of("ACTIVE", "GRACE")
                .contains(administrator().get(membership).<String>path("state"));
    }

    private static long count(RequestSpecification caller, String country) {
        Integer members = caller.get("/v1/members/facets")
                .then()
                .statusCode(200)
                .extract()
                .path("countries.find { it.value == '" + country + "' }?.members");
        return members == null ? 0 : members;
    }

    /** Of everyone, of members, and of all there are. */
    private static String kept(String facet, String value) throws SQLException {
        return rows("""
                        select coalesce(sum(everyone), 0) || ' ' || coalesce(sum(members), 0) || ' ' || coalesce(sum(everybody), 0)
                        from (select * from facet_count union all select * from facet_change) k
                        where facet = '%s' and value = '%s'""".formatted(facet, value)).getFirst();
    }

    private static List<String> differences() throws SQLException {
        return rows("""
                with kept as (
                    select facet, value, sum(everyone) as everyone, sum(members) as members, sum(everybody) as everybody
                    from (select * from facet_count union all select * from facet_change) k group by facet, value
                ), counted as (
                    select facet, value, sum(everyone) as everyone, sum(members) as members, count(*) as everybody
                    from member_facet group by facet, value)
                select concat_ws(' ', facet, value, k.everyone, k.members, k.everybody, 'but', c.everyone, c.members, c.everybody)
                from kept k full join counted c using (facet, value)
                where (coalesce(k.everyone, 0), coalesce(k.members, 0), coalesce(k.everybody, 0))
                    is distinct from (coalesce(c.everyone, 0), coalesce(c.members, 0), coalesce(c.everybody, 0))""");
    }

    private static List<String> rows(String query) throws SQLException {
        try (var connection = Database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
