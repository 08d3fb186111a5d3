package org.alumninetwork.members.importing;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.registry;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.Tokens;
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
    void aSecondRunOfTheSameFileChangesNothing() {
        String source = createSource();
        imported(source, "text/csv", FILE);
        String before = endOfFeed();

        String again = imported(source, "text/csv", FILE);

        registry(source)
                .get(again)
                .then()
                .body("state", equalTo("SUCCEEDED"))
                .body("counts.created", equalTo(0))
                .body("counts.updated", equalTo(0))
                .body("counts.unchanged", equalTo(4))
                .body("counts.rejected", equalTo(1));
        given().auth()
                .oauth2(Tokens.service("events-service"))
                .get("/v1/changes/members?limit=1000&after=" + before)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private static String endOfFeed() {
        String next = null;
        int items = 1;
        while (items > 0) {
            var page = given().auth()
                    .oauth2(Tokens.service("events-service"))
                    .get("/v1/changes/members?limit=1000" + (next == null ? "" : "&after=" + next));
            next = page.path("next");
            items = page.<List<?>>path("items").size();
        }
        return next;
    }
}
