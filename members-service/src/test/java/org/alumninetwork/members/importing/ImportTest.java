package org.alumninetwork.members.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.alumninetwork.members.Feed;
import org.alumninetwork.members.Offices;
import org.alumninetwork.members.scim.Scim;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ImportTest {

    private static final String FILE = """
            externalId,givenName,familyName,email,birthDate,country,city,basis,institution,programme,degree,startDate,endDate,eduPersonUniqueId,orcid
            1,Amina,Wanjiru,amina@example.org,1990-02-28,ke,Nairobi,STUDIES,University of Helsinki,Environmental Sciences,MSc,2012-09-01,2014-05-31,a1@helsinki.fi,0000-0002-1825-0097
            1,Amina,Wanjiru,amina@example.org,1990-02-28,KE,Nairobi,SCHOLARSHIP,Svenska institutet,,,2012-09-01,2014-05-31,a1@helsinki.fi,0000-0002-1825-0097
            2,Åsa,Öberg,,,,,STUDIES,University of Helsinki,History,MA,,,,
            2,Åsa,Öberg,,,,,STUDIES,University of Helsinki,History,MA,,,,
            3,Broken,Date,,1990-02-30,FI,,STUDIES,University of Helsinki,History,MA,,,,
            """;

    @Test
    void goodRowsLandAndEachBadOneIsReportedWithLineFieldAndReason() {
        String source = createSource();

        String job = imported(source, "text/csv", FILE);

        registry(source)
                .get(job)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUCCEEDED"))
                .body("progress.done", equalTo(5))
                .body("progress.total", equalTo(5))
                .body("counts.created", equalTo(3))
                .body("counts.updated", equalTo(0))
                .body("counts.unchanged", equalTo(1))
                .body("counts.rejected", equalTo(1));
        registry(source)
                .get(job + "/rows")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].line", equalTo(6))
                .body("items[0].field", equalTo("birthDate"))
                .body("items[0].externalId", equalTo("3"));
        registry(source)
                .get("/v1/members")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items[0].externalId", equalTo("2"))
                .body("items[0].familyName", equalTo("Öberg"))
                .body("items[1].country", equalTo("KE"));
    }

    @Test
    void aSecondRunOfTheSameFileChangesNothingAndTellsNothing() {
        String source = createSource();
        imported(source, "text/csv", FILE);
        Feed feed = Feed.ofService();

        String again = imported(source, "text/csv", FILE);

        expectCounts(source, again, 0, 0, 4, 1);
        assertThat(feed.next()).isEmpty();
    }

    @Test
    void filesComeInEveryStateInWhichRegistriesExportThem() {
        String source = createSource();
        String file = """
                \ufeffgivenName;shoe size;externalId;familyName;basis;programme;institution
                Фёдор;41;1;Достоевский;STUDIES;"Literature
                and; life";Санкт-Петербург
                小明;42;2;王;STUDIES;;北京大学
                محمد;;3;العربي;STUDIES;;جامعة القاهرة
                Thị Minh;;4;Nguyễn;STUDIES;;Đại học Huế
                """.replace("\n", "\r\n");

        String job = imported(source, "text/csv", file);

        expectCounts(source, job, 4, 0, 0, 0);
        registry(source).get(job).then().body("ignoredColumns", equalTo(List.of("shoe size")));
        String id = registry(source).get("/v1/members?q=досто").path("items[0].id");
        registry(source)
                .get("/v1/members/" + id + "/affiliations")
                .then()
                .body("items[0].programme", equalTo("Literature and; life"));
        assertThat(registry(source).get("/v1/members?q=nguyen").<List<?>>path("items"))
                .hasSize(1);
        assertThat(registry(source).get("/v1/members?q=王").<List<?>>path("items"))
                .hasSize(1);
    }

    @Test
    void ndjsonIsTakenLineByLine() {
        String source = createSource();
        String job = imported(source, "application/x-ndjson", """
                {"externalId": 1, "familyName": "Wanjiru", "givenName": "Amina", "shoeSize": {"eu": 41}}

                {"externalId": "2", "familyName": null}
                {"externalId": "3", "familyName": ["x"]}
                {"externalId": "4"
                [1]
                {"externalId": "5", "familyName": "Virtanen", "country": "fi"}
                """);

        expectCounts(source, job, 2, 0, 0, 4);
        registry(source)
                .get(job + "/rows")
                .then()
                .body("items.line", equalTo(List.of(3, 4, 5, 6)))
                .body("items[0].field", equalTo("familyName"))
                .body("items[0].reason", equalTo("is missing"));
    }

    @Test
    void aSourceMayNameItsColumnsOtherwise() {
        String source = createSource();
        String id = registry(source).get("/v1/sources").path("items[0].id");
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body("{\"columns\": {\"studentnummer\": \"externalId\", \"efternamn\": \"familyName\"}}")
                .patch("/v1/sources/" + id)
                .then()
                .statusCode(200);

        expectCounts(source, imported(source, "text/csv", "studentnummer,efternamn\n17,Öberg\n"), 1, 0, 0, 0);
    }

    @Test
    void whatTheSourceOwnsItChangesAndTheRestItFillsWhereItIsEmpty() {
        String source = createSource(Offices.organisation("NETWORK", null), List.of("familyName", "country"));
        imported(source, "text/csv", "externalId,familyName,country,city,email\n1,Wanjiru,KE,,a@example.org\n");
        String path = onlyMemberOf(source);
        amend(path, "{\"email\": \"mine@example.org\", \"phone\": \"+358294123456\"}");

        String job = imported(
                source, "text/csv", "externalId,familyName,country,city,email\n1,Kamau,,Nairobi,b@example.org\n");

        expectCounts(source, job, 0, 1, 0, 0);
        administrator()
                .get(path)
                .then()
                .header("ETag", "\"2\"")
                .body("familyName", equalTo("Kamau"))
                .body("$", not(hasKey("country")))
                .body("city", equalTo("Nairobi"))
                .body("email", equalTo("mine@example.org"))
                .body("phone", equalTo("+358294123456"));
        assertThat(administrator().get("/v1/members?q=kamau").<List<String>>path("items.id"))
                .contains(path.substring("/v1/members/".length()));
    }

    @Test
    void aColumnThatIsThereTwiceIsRefused() {
        String source = createSource();
        registry(source)
                .contentType("text/csv")
                .body("externalId,givenName,familyName,email,email\n1,A,B,a@example.org,\n")
                .post("/v1/imports?mode=delta&source=" + source)
                .then()
                .statusCode(400)
                .body("detail", equalTo("Both `email` and `email` are the column email."));
    }

    @Test
    void aColumnThatIsThereTwiceIsRefusedHoweverItsNameIsSpaced() {
        String source = createSource();
        registry(source)
                .contentType("text/csv")
                .body("externalId,familyName,email, email\n1,B,a@example.org,\n")
                .post("/v1/imports?mode=delta&source=" + source)
                .then()
                .statusCode(400);
    }

    @Test
    void anAddressThatWasTakenOnceIsNoReasonToRefuseAnotherChange() throws SQLException {
        String source = createSource();
        imported(source, "text/csv", "externalId,familyName,email\n1,Sato,hanako@docomo.ne.jp\n");
        String path = onlyMemberOf(source);
        try (var connection = Database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update member set email = 'hanako..sato@docomo.ne.jp' where id = '" + idOf(path) + "'");
        }

        amend(path, "{\"visibility\": {\"email\": \"NOBODY\"}}");
        Scim.patched(source, idOf(path), "{\"op\": \"replace\", \"path\": \"name.familyName\", \"value\": \"Kato\"}")
                .statusCode(200);

        administrator()
                .get(path)
                .then()
                .body("familyName", equalTo("Kato"))
                .body("email", equalTo("hanako..sato@docomo.ne.jp"));
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body("{\"email\": \"taro..sato@docomo.ne.jp\"}")
                .patch(path)
                .then()
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/email")));
    }

    @Test
    void columnsThatAreNotInTheFileStayAsTheyAre() {
        String source = createSource();
        imported(source, "text/csv", "externalId,familyName,country,basis,institution\n1,Wanjiru,KE,STUDIES,Uni\n");
        String path = onlyMemberOf(source);

        imported(source, "text/csv", "externalId,familyName\n1,Kamau\n");

        administrator().get(path).then().body("familyName", equalTo("Kamau")).body("country", equalTo("KE"));
        administrator().get(path + "/affiliations").then().body("items.size()", equalTo(1));
    }

    @Test
    void severalStudiesAreSeveralRowsAndACorrectedEndKeepsTheAffiliation() {
        String source = createSource();
        String header = "externalId,familyName,basis,institution,degree,startDate,endDate\n";
        imported(source, "text/csv", header + """
                1,Wanjiru,STUDIES,Uni,BSc,2010-09-01,2013-05-31
                1,Wanjiru,STUDIES,Uni,MSc,2013-09-01,
                1,Wanjiru,SCHOLARSHIP,Institute,,2013-09-01,
                """);
        String path = onlyMemberOf(source) + "/affiliations";
        String master = administrator().get(path).path("items.find { it.degree == 'MSc' }.id");

        String job = imported(source, "text/csv", header + """
                1,Wanjiru,STUDIES,Uni,BSc,2010-09-01,2013-05-31
                1,Wanjiru,STUDIES,Uni,MSc,2013-09-01,2015-05-31
                1,Wanjiru,LEADERSHIP_PROGRAMME,Institute,,2016-01-01,
                """);

        expectCounts(source, job, 0, 3, 0, 0);
        var items = administrator().get(path).then().statusCode(200);
        items.body("items.size()", equalTo(3));
        items.body("items.find { it.degree == 'MSc' }.id", equalTo(master));
        items.body("items.find { it.degree == 'MSc' }.endDate", equalTo("2015-05-31"));
        items.body("items.basis", hasItem("LEADERSHIP_PROGRAMME"));
        items.body("items.basis", not(hasItem("SCHOLARSHIP")));
    }

    @Test
    void aRefusedRowTakesNoAffiliationAway() {
        String source = createSource();
        String header = "externalId,familyName,basis,institution,endDate\n";
        imported(source, "text/csv", header + "1,Wanjiru,STUDIES,Uni,2010-01-01\n1,Wanjiru,STUDIES,Other,2012-01-01\n");

        String job = imported(
                source, "text/csv", header + "1,Kamau,STUDIES,Uni,2010-01-01\n1,Kamau,STUDIES,Other,2012-02-31\n");

        expectCounts(source, job, 0, 1, 0, 1);
        administrator().get(onlyMemberOf(source) + "/affiliations").then().body("items.size()", equalTo(2));
    }

    @Test
    void rowsThatContradictAnEarlierOneOfThePersonAreRefused() {
        String source = createSource();
        String file = """
                externalId,familyName,email,basis,institution
                1,Wanjiru,a@example.org,STUDIES,Uni
                2,Virtanen,,STUDIES,Uni
                1,Wanjiru,b@example.org,STUDIES,Other
                """;

        for (String job : List.of(imported(source, "text/csv", file), imported(source, "text/csv", file))) {
            registry(source)
                    .get(job + "/rows")
                    .then()
                    .body("items.size()", equalTo(1))
                    .body("items[0].line", equalTo(4))
                    .body("items[0].field", equalTo("email"))
                    .body("items[0].reason", equalTo("contradicts line 2, which is about the same person"));
        }
        assertThat(registry(source).get("/v1/members").<List<?>>path("items")).hasSize(2);
    }

    @Test
    void whichRowsCreatedAndUpdatedIsKept() {
        String source = createSource();
        String created = imported(source, "text/csv", "externalId,familyName\n1,A\n2,B\n3,C\n");
        String updated = imported(source, "text/csv", "externalId,familyName\n1,A\n2,X\n3,C\n");

        registry(source)
                .get(created + "/rows?outcome=CREATED&limit=2")
                .then()
                .statusCode(200)
                .body("items.line", equalTo(List.of(2, 3)))
                .body("items.externalId", equalTo(List.of("1", "2")))
                .body("next", not(equalTo(null)));
        registry(source).get(updated + "/rows?outcome=UPDATED").then().body("items.line", equalTo(List.of(3)));
        registry(source).get(updated + "/rows?outcome=LOST").then().statusCode(400);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAsAWhole() {
        String source = createSource();
        refused(source, "text/csv", "givenName\nAmina\n".getBytes(UTF_8), 422, "/problems/column-missing");
        refused(source, "text/csv", new byte[0], 400, "/problems/unreadable-file");
        refused(
                source,
                "text/csv",
                "externalId,familyName\n1,\"open\n".getBytes(UTF_8),
                400,
                "/problems/unreadable-file");
        refused(
                source,
                "text/csv",
                "externalId,familyName\n1,Öberg\n".getBytes(ISO_8859_1),
                400,
                "/problems/unreadable-file");
        refused(source, "application/json", "{}".getBytes(UTF_8), 415, "/problems/unsupported-media-type");
        registry(source).get("/v1/imports").then().body("items", empty());
    }

    private static void refused(String source, String type, byte[] file, int status, String problem) {
        registry(source)
                .contentType(type)
                .body(file)
                .post("/v1/imports?source=" + source)
                .then()
                .statusCode(status)
                .body("type", equalTo(problem));
    }

    private static void amend(String path, String patch) {
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static String onlyMemberOf(String source) {
        return "/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id");
    }

    private static void expectCounts(String source, String job, int created, int updated, int unchanged, int rejected) {
        registry(source)
                .get(job)
                .then()
                .body("state", equalTo("SUCCEEDED"))
                .body("counts.created", equalTo(created))
                .body("counts.updated", equalTo(updated))
                .body("counts.unchanged", equalTo(unchanged))
                .body("counts.rejected", equalTo(rejected));
    }
}
