package org.alumninetwork.members.scim;

import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.scim.Scim.ALUMNI;
import static org.alumninetwork.members.scim.Scim.at;
import static org.alumninetwork.members.scim.Scim.client;
import static org.alumninetwork.members.scim.Scim.created;
import static org.alumninetwork.members.scim.Scim.found;
import static org.alumninetwork.members.scim.Scim.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ScimSearchTest {

    private static final String SEARCH = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";

    private static String source;

    @BeforeEach
    void threePeople() {
        if (source == null) {
            source = createSource();
            created(source, person("S-1", "Wanjiru"));
            created(
                    source,
                    person("S-2", "Öberg").replace("\"degree\":\"Master\",", "").replace("Nairobi", "Kisumu"));
            String third = created(source, """
                    {"schemas":["%s"],"userName":"third","name":{"familyName":"100%% _x"}}""".formatted(Scim.USER));
            Scim.patched(source, third, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "userName eq \"s-1@registry.EXAMPLE\" | S-1",
                "externalId eq \"s-1\" | ",
                "externalId eq \"S-1\" | S-1",
                "externalId ne \"S-1\" | S-2 third",
                "userName sw \"S-\" | S-1 S-2",
                "userName ew \"EXAMPLE\" | S-1 S-2",
                "name.familyName co \"ÖB\" | S-2",
                "name.familyName co \"%\" | third",
                "name.familyName sw \"100% _\" | third",
                "name.givenName pr | S-1 S-2",
                "not (name.givenName pr) | third",
                "not (name.givenName eq \"Amina\") | third",
                "name.givenName ne \"Amina\" | third",
                "externalId gt \"S-1\" | S-2 third",
                "externalId ge \"S-1\" and externalId lt \"third\" | S-1 S-2",
                "externalId le \"S-1\" or active eq false | S-1 third",
                "active eq true and not (externalId eq \"S-2\") | S-1",
                "emails eq \"s-1@example.org\" | S-1",
                "emails[type eq \"work\" and value co \"S-2@\"] | S-2",
                "emails[type eq \"work\"].value eq \"s-1@example.org\" | S-1",
                "externalId sw \"S\" and not (emails[type eq \"work\" or primary eq false].value sw \"s-1\") | S-2",
                "emails.value ew \"example.org\" | S-1 S-2",
                "addresses[locality eq \"kisumu\"] | S-2",
                "meta.created gt \"2020-01-01T00:00:00Z\" | S-1 S-2 third",
                "meta.lastModified lt \"2020-01-01T00:00:00Z\" | ",
                "urn:alumninetwork:params:scim:schemas:extension:2.0:Alumni:birthDate eq \"1990-04-12\" | S-1 S-2",
                "urn:alumninetwork:params:scim:schemas:extension:2.0:Alumni:schacPersonalUniqueCode ew \":S-2\" | S-2",
                "affiliations[basis eq \"STUDIES\" and degree eq \"master\"] | S-1",
                "affiliations[basis eq \"SCHOLARSHIP\" and degree eq \"Master\"] | ",
                "affiliations.basis eq \"SCHOLARSHIP\" and affiliations.degree eq \"Master\" | S-1",
                "affiliations[institution co \"helsinki\" and endDate ge \"2014-01-01\"] | S-1 S-2",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"third\" | third",
                "USERNAME EQ \"third\" | third",
                "name.givenName eq null | third",
                "userName eq \"'; drop table member; --\" | ",
            })
    void aFilterFindsWhomItMeans(String filter, String expected) {
        List<String> ids = found(source, filter).extract().path("Resources.externalId");

        assertThat(ids == null ? List.of() : ids)
                .containsExactlyInAnyOrderElementsOf(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "userName eq",
                "nonsense eq \"x\"",
                "userName xx \"x\"",
                "active gt true",
                "meta.created gt \"yesterday\"",
                "meta.version eq \"x\"",
                "(userName eq \"x\"",
                "emails[]",
            })
    void aFilterThatMeansNothingIsSaidToBeInvalid(String filter) {
        client(source)
                .queryParam("filter", filter)
                .get(at("/Users"))
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidFilter"));
    }

    @ParameterizedTest
    @MethodSource("filtersThatSayTooMuch")
    void aFilterThatSaysTooMuchIsRefusedUnread(String filter) {
        for (String path : List.of("/Users/.search", "/Groups/.search", "/.search")) {
            searched(path, filter)
                    .statusCode(400)
                    .body("scimType", equalTo("invalidFilter"))
                    .body("detail", startsWith("A filter has at most"));
        }
    }

    static Stream<String> filtersThatSayTooMuch() {
        return Stream.of(
                String.join(" or ", Collections.nCopies(202, "userName eq \"x\"")),
                String.join("or ", Collections.nCopies(2000, "userName eq 1")),
                "(".repeat(5000) + "userName pr" + ")".repeat(4000),
                "not(".repeat(1000) + "userName pr" + ")".repeat(1000),
                "userName eq \"" + "x".repeat(10_000) + "\"");
    }

    @Test
    void aFilterMaySayMuch() {
        String asked = IntStream.range(0, 201)
                .mapToObj(one -> "externalId eq \"S-" + one + "\"")
                .collect(Collectors.joining(" or "));
        String nested = "(".repeat(200) + "externalId eq \"S-1\"" + ")".repeat(200);
        String quoted = "externalId eq \"" + "(and or not) ".repeat(200) + "\"";

        searched("/Users/.search", asked).body("totalResults", equalTo(2));
        searched("/Users/.search", nested).body("totalResults", equalTo(1));
        searched("/Users/.search", quoted).body("totalResults", equalTo(0));
    }

    private static ValidatableResponse searched(String path, String filter) {
        return client(source)
                .body(Map.of("schemas", List.of(SEARCH), "filter", filter))
                .post(at(path))
                .then();
    }

    @Test
    void theFilterInAPathOfAChangeIsHeldToTheSame() {
        String id = found(source, "externalId eq \"S-1\"").extract().path("Resources[0].id");
        String path = "emails[" + String.join(" or ", Collections.nCopies(2000, "type eq 1")) + "].value";

        Scim.patched(source, id, "{\"op\":\"replace\",\"path\":\"" + path + "\",\"value\":\"x@example.org\"}")
                .statusCode(400)
                .body("scimType", equalTo("invalidFilter"));
    }

    @Test
    void peopleAreSortedWithThoseWithoutAValueLast() {
        assertThat(sorted("name.givenName", "ascending").getLast()).isEqualTo("third");
        assertThat(sorted("name.givenName", "descending").getFirst()).isEqualTo("third");
        assertThat(sorted("externalId", "descending")).containsExactly("third", "S-2", "S-1");
        assertThat(sorted("userName", null)).containsExactly("S-1", "S-2", "third");
    }

    private static List<String> sorted(String by, String order) {
        var request = client(source).queryParam("sortBy", by);
        return (order == null ? request : request.queryParam("sortOrder", order))
                .get(at("/Users"))
                .then()
                .statusCode(200)
                .extract()
                .path("Resources.externalId");
    }

    @Test
    void aSearchByPostIsTheSameSearch() {
        for (String path : List.of("/Users/.search", "/.search")) {
            client(source)
                    .body("""
                            {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],"count":1,
                            "attributes":["externalId"],"filter":"externalId sw \\"S-\\"","sortBy":"externalId",
                            "sortOrder":"descending"}""")
                    .post(at(path))
                    .then()
                    .statusCode(200)
                    .body("totalResults", equalTo(2))
                    .body("itemsPerPage", equalTo(1))
                    .body("Resources[0].externalId", equalTo("S-2"))
                    .body("Resources[0].id", notNullValue())
                    .body("Resources[0].emails", nullValue());
        }
    }

    @Test
    void attributesChooseWhatIsReturned() {
        client(source)
                .queryParam("excludedAttributes", "emails,name")
                .queryParam("filter", "externalId eq \"S-1\"")
                .get(at("/Users"))
                .then()
                .body("Resources[0].emails", nullValue())
                .body("Resources[0].addresses", hasSize(1));
        client(source)
                .queryParam("attributes", ALUMNI + ":affiliations.degree")
                .queryParam("filter", "externalId eq \"S-1\"")
                .get(at("/Users"))
                .then()
                .body("Resources[0].name", nullValue())
                .body("Resources[0].'" + ALUMNI + "'.affiliations[0].degree", equalTo("Master"))
                .body("Resources[0].'" + ALUMNI + "'.affiliations[0].basis", nullValue());
    }

    @Test
    void parametersThatNobodyKnowsAreIgnored() {
        client(source)
                .get(at("/Users?nonsense=1&count=0"))
                .then()
                .statusCode(200)
                .body("totalResults", equalTo(3));
    }

    @Test
    void pagesByIndexAndByCursorCoverEverybodyOnce() {
        String many = manyPeople(450);

        List<String> byIndex = new ArrayList<>();
        for (int start = 1; start <= 450; start += 200) {
            byIndex.addAll(client(many)
                    .get(at("/Users?startIndex=" + start + "&count=500"))
                    .then()
                    .body("totalResults", equalTo(450))
                    .body("startIndex", equalTo(start))
                    .extract()
                    .path("Resources.externalId"));
        }
        assertThat(byIndex).hasSize(450).doesNotHaveDuplicates();
        assertThat(byCursor(many, "")).hasSize(450).doesNotHaveDuplicates();
        assertThat(byCursor(many, "&sortBy=name.familyName&sortOrder=descending"))
                .hasSize(450)
                .doesNotHaveDuplicates();
        client(many).get(at("/Users?startIndex=9999")).then().body("totalResults", equalTo(450));
    }

    private static List<String> byCursor(String registry, String query) {
        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = client(registry).get(at("/Users?count=100&cursor=" + cursor + query));
            page.then().statusCode(200).body("totalResults", equalTo(450));
            read.addAll(page.path("Resources.externalId"));
            cursor = page.path("nextCursor");
        }
        return read;
    }

    @Test
    void aCursorFitsOnlyTheQueryThatItWasGivenOutFor() {
        String cursor = client(source).get(at("/Users?count=1&cursor=")).path("nextCursor");

        client(source)
                .get(at("/Users?count=1&sortBy=userName&cursor=" + cursor))
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidCursor"));
        client(source)
                .get(at("/Users?cursor=nonsense"))
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidCursor"));
        client(source)
                .get(at("/Users?cursor=&count=-1"))
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidCount"));
    }

    @Test
    void aPageCostsTheSameStatementsHoweverManyAreOnIt() {
        String many = manyPeople(150);
        client(many).get(at("/Users?count=10"));

        long few = StatementCounter.during(() -> client(many).get(at("/Users?count=2")));
        long lots = StatementCounter.during(() -> client(many).get(at("/Users?count=150")));

        assertThat(lots).isEqualTo(few);
    }

    private static String manyPeople(int number) {
        String registry = createSource();
        imported(
                registry,
                "text/csv",
                "externalId,givenName,familyName\n"
                        + IntStream.range(0, number)
                                .mapToObj(one -> "M-" + one + ",A,Family" + one % 7)
                                .collect(Collectors.joining("\n")));
        return registry;
    }
}
